/**
 * The key that closes what lies over the page. Menus and dialogs hear it from the browser. The columns of lessons and lab lie
 * over nothing: they are places on the page, which their buttons and the browser's Back leave.
 */
import type { Command } from './define';

export interface CloseTarget {
  close(): void;
}

export const CLOSE: Command<CloseTarget> = {
  id: 'close',
  keys: ['Escape'],
  words: 'Close it',
  run: ({ close }) => close(),
};

export const CLOSE_COMMANDS: readonly Command<CloseTarget>[] = [CLOSE];
