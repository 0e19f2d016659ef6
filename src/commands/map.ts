/** The keys of the focused contour map. */
import { ARROW_KEYS, arrowOf } from './arrows';
import type { Command } from './define';

export interface MapTarget {
  /** By shares of the window's sides. */
  pan(shareW: number, shareB: number): void;
  zoom(factor: number): void;
  reset(): Promise<void>;
}

const PAN_SHARE = 0.1;
const ZOOM_STEP = 1.5;

const table = {
  pan: {
    id: 'pan',
    keys: ARROW_KEYS,
    words: 'Move the map',
    run: ({ pan }, key) => {
      const { right, up } = arrowOf(key);
      pan(right * PAN_SHARE, up * PAN_SHARE);
    },
  },
  zoomIn: {
    id: 'zoomIn',
    keys: ['+'],
    aliases: ['='],
    words: 'Zoom into the map',
    run: ({ zoom }) => zoom(ZOOM_STEP),
  },
  zoomOut: {
    id: 'zoomOut',
    keys: ['-'],
    aliases: ['\u2212'],
    words: 'Zoom out of the map',
    run: ({ zoom }) => zoom(1 / ZOOM_STEP),
  },
  reset: { id: 'reset', keys: ['0'], words: 'Reset the map', run: ({ reset }) => void reset() },
} as const satisfies Readonly<Record<string, Command<MapTarget>>>;

/** By their names, for the buttons that do the same. */
export const MAP: Readonly<Record<keyof typeof table, Command<MapTarget>>> = table;
export const MAP_COMMANDS: readonly Command<MapTarget>[] = Object.values(table);
