/** The keys of what a person puts on the pictures as a prediction: a mark on the map, and the knots of a curve in the loss chart. */
import { type Arrow, arrowOf } from './arrows';
import type { Command } from './define';

export interface KnotTarget {
  nudge(arrow: Arrow): void;
}

export const KNOT_COMMANDS: readonly Command<KnotTarget>[] = [
  {
    id: 'nudge',
    keys: ['ArrowUp', 'ArrowDown'],
    aliases: ['Shift+ArrowUp', 'Shift+ArrowDown'],
    words: 'Raise or lower it by a tenth of a power of ten; with Shift by a whole one',
    run: ({ nudge }, key) => nudge(arrowOf(key)),
  },
];

export interface AnswerTarget {
  commit(): void;
}

/** Heard on the mark and on the knots alike. */
export const ANSWER_COMMANDS: readonly Command<AnswerTarget>[] = [
  { id: 'commit', keys: ['Enter'], words: 'Take it as the answer', run: ({ commit }) => commit() },
];
