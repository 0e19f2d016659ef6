/** Commands of keys that work wherever the focus is. */
import { isTyping, usesArrows, usesSpace } from '../browser/keys';
import type { Workbench } from '../state/workbench';
import type { Command, KeyPress } from './define';

type Stores = Pick<Workbench, 'scene' | 'playback'>;

export interface PageTarget extends Stores {
  showKeys(): void;
}

const LEAP = 10;
const whileTyping = ({ target = null }: KeyPress) => isTyping(target);
const whereArrowsMove = ({ target = null }: KeyPress) => isTyping(target) || usesArrows(target);

/** Goes to a step and stops playing, so that the two do not pull at the same playhead. */
function go({ playback }: Stores, to: (playhead: number, last: number) => number): void {
  const { playhead, last, pause, seek } = playback.getState();
  pause();
  seek(to(playhead, last));
}

const table = {
  play: {
    id: 'play',
    keys: ['Space'],
    words: 'Play or pause',
    yieldsTo: ({ target = null }) => isTyping(target) || usesSpace(target),
    run: ({ playback }) => {
      const { playing, play, pause } = playback.getState();
      playing ? pause() : play();
    },
  },
  back: {
    id: 'back',
    keys: ['ArrowLeft'],
    words: 'Step back',
    yieldsTo: whereArrowsMove,
    run: (target) => go(target, (playhead) => playhead - 1),
  },
  forward: {
    id: 'forward',
    keys: ['ArrowRight'],
    words: 'Step forward',
    yieldsTo: whereArrowsMove,
    run: (target) => go(target, (playhead) => playhead + 1),
  },
  leap: {
    id: 'leap',
    keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'],
    words: 'Ten steps back or forward',
    yieldsTo: whereArrowsMove,
    run: (target, key) => go(target, (playhead) => playhead + (key.endsWith('Left') ? -LEAP : LEAP)),
  },
  toStart: {
    id: 'toStart',
    keys: ['Home'],
    words: 'Jump to start',
    yieldsTo: whereArrowsMove,
    run: (target) => go(target, () => 0),
  },
  toEnd: {
    id: 'toEnd',
    keys: ['End'],
    words: 'Jump to end',
    yieldsTo: whereArrowsMove,
    run: (target) => go(target, (_, last) => last),
  },
  undo: {
    id: 'undo',
    keys: ['Ctrl+Z'],
    words: 'Undo',
    yieldsTo: whileTyping,
    run: ({ scene }) => scene.getState().undo(),
  },
  redo: {
    id: 'redo',
    keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    words: 'Redo',
    yieldsTo: whileTyping,
    run: ({ scene }) => scene.getState().redo(),
  },
} as const satisfies Readonly<Record<string, Command<Stores>>>;

export const SHOW_KEYS: Command<PageTarget> = {
  id: 'showKeys',
  keys: ['?'],
  words: 'Keyboard shortcuts',
  yieldsTo: whileTyping,
  run: ({ showKeys }) => showKeys(),
};

/** By their names, for the buttons that do the same. */
export const PAGE: Readonly<Record<keyof typeof table, Command<Stores>>> = table;
export const PAGE_COMMANDS: readonly Command<PageTarget>[] = [...Object.values(PAGE), SHOW_KEYS];
