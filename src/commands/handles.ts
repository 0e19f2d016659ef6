/** The keys of a focused handle on the map: a start, or an end of the ruler. */
import { ARROW_KEYS, type Arrow, arrowOf, SCALED_ARROW_KEYS } from './arrows';
import type { Command } from './define';

export interface HandleTarget {
  nudge(arrow: Arrow): void;
}

export const HANDLE_COMMANDS: readonly Command<HandleTarget>[] = [
  {
    id: 'nudge',
    keys: ARROW_KEYS,
    aliases: SCALED_ARROW_KEYS,
    words: 'Move it; with Shift ten times as far, with Alt a tenth',
    run: ({ nudge }, key) => nudge(arrowOf(key)),
  },
];
