/** The keys of a focused data point in the picture of the neuron. */
import { ARROW_KEYS, type Arrow, arrowOf, SCALED_ARROW_KEYS } from './arrows';
import type { Command } from './define';

export interface DataPointTarget {
  nudge(arrow: Arrow): void;
  /** To the point so many places on, around the end. */
  focusNext(places: number): void;
  focusFirst(): void;
  focusLast(): void;
  remove(): void;
  addBeside(): void;
}

export const DATA_POINT_COMMANDS: readonly Command<DataPointTarget>[] = [
  {
    id: 'nudge',
    keys: ARROW_KEYS,
    aliases: SCALED_ARROW_KEYS,
    words: 'Move it; with Shift ten times as far, with Alt a tenth',
    run: ({ nudge }, key) => nudge(arrowOf(key)),
  },
  {
    id: 'focusNext',
    keys: ['PageUp', 'PageDown'],
    words: 'Go to the previous or next point',
    run: ({ focusNext }, key) => focusNext(key === 'PageUp' ? -1 : 1),
  },
  {
    id: 'focusFirst',
    keys: ['Home'],
    words: 'Go to the first point',
    run: ({ focusFirst }) => focusFirst(),
  },
  { id: 'focusLast', keys: ['End'], words: 'Go to the last point', run: ({ focusLast }) => focusLast() },
  {
    id: 'remove',
    keys: ['Delete'],
    aliases: ['Backspace'],
    words: 'Remove it',
    run: ({ remove }) => remove(),
  },
  { id: 'addBeside', keys: ['Insert'], words: 'Add a point beside it', run: ({ addBeside }) => addBeside() },
];
