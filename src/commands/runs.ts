/** The keys of a focused run in the list of runs. */
import type { Command } from './define';

export interface RunTarget {
  rename(): void;
}

export const RUN_COMMANDS: readonly Command<RunTarget>[] = [
  { id: 'rename', keys: ['F2', 'Enter'], words: 'Rename it', run: ({ rename }) => rename() },
];
