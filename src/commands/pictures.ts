/** The keys that let a picture fill the page, wherever the focus is. */
import { isOverPage, isSomethingOpen, isTyping } from '../browser/keys';
import type { Command, KeyPress } from './define';

export interface PictureTarget {
  /** Whether a picture fills the page. */
  readonly maximized: boolean;
  /** The picture in use: the focused one, or the one under the pointer. */
  maximize(): void;
  restore(): void;
}

const elsewhere = ({ target = null }: KeyPress) => isOverPage(target) || isTyping(target);

export const MAXIMIZE: Command<PictureTarget> = {
  id: 'maximize',
  keys: ['M'],
  words: 'Let the picture in use fill the page, or show all again',
  yieldsTo: elsewhere,
  run: ({ maximized, maximize, restore }) => (maximized ? restore() : maximize()),
};

export const RESTORE: Command<PictureTarget> = {
  id: 'restore',
  keys: ['Escape'],
  words: 'Show all pictures again',
  when: ({ maximized }) => maximized,
  yieldsTo: (press) => elsewhere(press) || isSomethingOpen(),
  run: ({ restore }) => restore(),
};

export const PICTURE_COMMANDS: readonly Command<PictureTarget>[] = [MAXIMIZE, RESTORE];
