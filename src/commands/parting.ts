/** The key that goes to where the runs part, heard wherever the focus is while two of them or more are shown. */
import { usesLetters } from '../browser/keys';
import type { Command } from './define';

export interface PartingTarget {
  goToParting(): void;
}

export const PARTING: Command<PartingTarget> = {
  id: 'parting',
  keys: ['D'],
  words: 'Go to the step at which the runs part',
  yieldsTo: ({ target = null }) => usesLetters(target),
  run: ({ goToParting }) => goToParting(),
};

export const PARTING_COMMANDS: readonly Command<PartingTarget>[] = [PARTING];
