/** The key of the lab, heard wherever the focus is. */
import { isOverPage, isTyping } from '../browser/keys';
import type { Command } from './define';

export interface LabTarget {
  toggle(): void;
}

export const LAB: Command<LabTarget> = {
  id: 'lab',
  keys: ['B'],
  words: 'Open the lab, or close it',
  yieldsTo: ({ target = null }) => isOverPage(target) || isTyping(target),
  run: ({ toggle }) => toggle(),
};

export const LAB_COMMANDS: readonly Command<LabTarget>[] = [LAB];
