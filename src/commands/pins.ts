/** The key of the pins, heard wherever the focus is while their layer is on. */
import { usesLetters } from '../browser/keys';
import type { Command } from './define';

export interface PinTarget {
  pin(): void;
}

export const PIN: Command<PinTarget> = {
  id: 'pin',
  keys: ['P'],
  words: 'Pin the last point under the pointer',
  yieldsTo: ({ target = null }) => usesLetters(target),
  run: ({ pin }) => pin(),
};

export const PIN_COMMANDS: readonly Command<PinTarget>[] = [PIN];
