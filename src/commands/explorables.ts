/** The keys of what a lesson lets a reader take hold of: the points of its plots, and its dials. */
import { ARROW_KEYS, type Arrow, arrowOf } from './arrows';
import type { Command } from './define';
import type { HandleTarget } from './handles';

const WITH_SHIFT = ARROW_KEYS.map((key) => `Shift+${key}`);

export const PLOT_HANDLE_COMMANDS: readonly Command<HandleTarget>[] = [
  {
    id: 'nudge',
    keys: ARROW_KEYS,
    aliases: WITH_SHIFT,
    words: 'Move it; with Shift ten times as far',
    run: ({ nudge }, key) => nudge(arrowOf(key)),
  },
];

export interface DialTarget {
  /** Counterclockwise. */
  turn(degrees: number): void;
}

const STEP = 1;
const LEAP = 15;
const turns = ({ right, up }: Arrow) => up - right;

export const DIAL_COMMANDS: readonly Command<DialTarget>[] = [
  {
    id: 'turn',
    keys: ARROW_KEYS,
    aliases: WITH_SHIFT,
    words: 'Turn it by a degree; with Shift by 15',
    run: ({ turn }, key) => turn(turns(arrowOf(key)) * (key.startsWith('Shift+') ? LEAP : STEP)),
  },
];
