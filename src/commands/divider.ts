/** The keys of a focused divider between pictures: one between columns goes left and right, one between rows up and down. */
import { ARROW_KEYS, arrowOf } from './arrows';
import type { Command } from './define';

export interface DividerTarget {
  /** By hundredths of what it divides. */
  moveBy(right: number, up: number): void;
  moveToStart(): void;
  moveToEnd(): void;
}

const STEP = 2;

export const DIVIDER_COMMANDS: readonly Command<DividerTarget>[] = [
  {
    id: 'move',
    keys: ARROW_KEYS,
    words: 'Move it to the left or right, or up or down',
    run: ({ moveBy }, key) => {
      const { right, up } = arrowOf(key);
      moveBy(right * STEP, up * STEP);
    },
  },
  {
    id: 'moveToStart',
    keys: ['Home'],
    words: 'As far left or up as it goes',
    run: ({ moveToStart }) => moveToStart(),
  },
  {
    id: 'moveToEnd',
    keys: ['End'],
    words: 'As far right or down as it goes',
    run: ({ moveToEnd }) => moveToEnd(),
  },
];
