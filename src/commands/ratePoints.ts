/** The keys of a focused point of a rate that is drawn by hand, in its chart. */
import { ARROW_KEYS, type Arrow, arrowOf, SCALED_ARROW_KEYS } from './arrows';
import type { Command } from './define';

export interface RatePointTarget {
  nudge(arrow: Arrow): void;
  remove(): void;
  addBeside(): void;
}

export const RATE_POINT_COMMANDS: readonly Command<RatePointTarget>[] = [
  {
    id: 'nudge',
    keys: ARROW_KEYS,
    aliases: SCALED_ARROW_KEYS,
    words: 'Move it by a step, or η (of β: what it lacks to 1) by 2 %; with Shift ten times as far',
    run: ({ nudge }, key) => nudge(arrowOf(key)),
  },
  {
    id: 'remove',
    keys: ['Delete'],
    aliases: ['Backspace'],
    words: 'Remove it',
    run: ({ remove }) => remove(),
  },
  { id: 'addBeside', keys: ['Insert'], words: 'Add a point beside it', run: ({ addBeside }) => addBeside() },
];
