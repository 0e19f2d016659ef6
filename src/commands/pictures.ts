/** The keys that change the sizes of pictures and of their type, wherever the focus is. */
import { isOverPage, isSomethingOpen, isTyping } from '../browser/keys';
import type { Command, KeyPress } from './define';

export interface PictureTarget {
  /** Whether a picture fills the page. */
  readonly maximized: boolean;
  /** The picture in use: the focused one, or the one under the pointer. */
  maximize(): void;
  restore(): void;
  toggleLargeType(): void;
}

const elsewhere = ({ target = null }: KeyPress) => isOverPage(target) || isTyping(target);

export const MAXIMIZE: Command<PictureTarget> = {
  id: 'maximize',
  keys: ['M'],
  words: 'Let the picture you are using fill the page, or show all again',
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

export const LARGE_TYPE: Command<Pick<PictureTarget, 'toggleLargeType'>> = {
  id: 'largeType',
  keys: ['L'],
  words: 'Large type in pictures and lessons, for a projector',
  yieldsTo: elsewhere,
  run: ({ toggleLargeType }) => toggleLargeType(),
};

export const PICTURE_COMMANDS: readonly Command<PictureTarget>[] = [MAXIMIZE, RESTORE, LARGE_TYPE];
