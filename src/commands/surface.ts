/** The keys of the focused 3D surface. */
import { ARROW_KEYS, arrowOf } from './arrows';
import type { Command } from './define';

export interface SurfaceTarget {
  /** By degrees to the right and up, and by a factor of the distance. */
  turn(right: number, up: number, distance: number): void;
  topView(): void;
  resetView(): void;
}

/** Degrees a key turns, and the factor by which a key or button zooms. */
const TURN = 6;
const ZOOM = 1.2;

const table = {
  turn: {
    id: 'turn',
    keys: ARROW_KEYS,
    words: 'Turn the surface',
    run: ({ turn }, key) => {
      const { right, up } = arrowOf(key);
      turn(right * TURN, up * TURN, 1);
    },
  },
  zoomOut: {
    id: 'zoomOut',
    keys: ['-'],
    aliases: ['\u2212'],
    words: 'Zoom out of the surface',
    run: ({ turn }) => turn(0, 0, ZOOM),
  },
  zoomIn: {
    id: 'zoomIn',
    keys: ['+'],
    aliases: ['='],
    words: 'Zoom into the surface',
    run: ({ turn }) => turn(0, 0, 1 / ZOOM),
  },
  topView: { id: 'topView', keys: ['T'], words: 'Top view', run: ({ topView }) => topView() },
  resetView: {
    id: 'resetView',
    keys: ['0'],
    aliases: ['Home'],
    words: 'Reset view',
    run: ({ resetView }) => resetView(),
  },
} as const satisfies Readonly<Record<string, Command<SurfaceTarget>>>;

/** By their names, for the buttons that do the same. */
export const SURFACE: Readonly<Record<keyof typeof table, Command<SurfaceTarget>>> = table;
export const SURFACE_COMMANDS: readonly Command<SurfaceTarget>[] = Object.values(table);
