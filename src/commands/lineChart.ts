/** The keys of a chart whose lines are read out. */
import { ARROW_KEYS, type Arrow, arrowOf } from './arrows';
import type { Command } from './define';

export interface LineChartTarget {
  /** Along the line, or to the line of the next rule above or below in rank. */
  move(arrow: Arrow): void;
  toStart(): void;
  toEnd(): void;
  /** Whether a place is read out. */
  readonly isReading: boolean;
  leave(): void;
}

export const LINE_CHART_COMMANDS: readonly Command<LineChartTarget>[] = [
  {
    id: 'move',
    keys: ARROW_KEYS,
    aliases: ARROW_KEYS.map((key) => `Shift+${key}`),
    words:
      'Left and right read out the line, with Shift ten places further; up and down go to a better or worse rule',
    run: ({ move }, key) => move(arrowOf(key)),
  },
  { id: 'toStart', keys: ['Home'], words: 'To the line’s start', run: ({ toStart }) => toStart() },
  { id: 'toEnd', keys: ['End'], words: 'To the line’s end', run: ({ toEnd }) => toEnd() },
  {
    id: 'leave',
    keys: ['Escape'],
    words: 'Stop reading out',
    when: ({ isReading }) => isReading,
    run: ({ leave }) => leave(),
  },
];
