/** The keys of the focused divider between the two pictures. */
import type { Command } from './define';

export interface DividerTarget {
  /** By hundredths of the width, to the right. */
  moveBy(percent: number): void;
  moveToStart(): void;
  moveToEnd(): void;
}

const STEP = 2;

export const DIVIDER_COMMANDS: readonly Command<DividerTarget>[] = [
  {
    id: 'move',
    keys: ['ArrowLeft', 'ArrowRight'],
    words: 'Move it to the left or right',
    run: ({ moveBy }, key) => moveBy(key === 'ArrowLeft' ? -STEP : STEP),
  },
  {
    id: 'moveToStart',
    keys: ['Home'],
    words: 'As far left as it goes',
    run: ({ moveToStart }) => moveToStart(),
  },
  { id: 'moveToEnd', keys: ['End'], words: 'As far right as it goes', run: ({ moveToEnd }) => moveToEnd() },
];
