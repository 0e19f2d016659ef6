/** The shapes of the runs' markers, as SVG paths around (0, 0), about 8 px across. */
import type { RunMarker } from './runStyle';

export const MARKER_PATHS: Readonly<Record<RunMarker, string>> = {
  circle: 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0',
  ring: 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0',
  square: 'M-3.2-3.2H3.2V3.2H-3.2z',
  triangle: 'M0-4.2 4 3H-4z',
  diamond: 'M0-4.6 4 0 0 4.6-4 0z',
  cross: 'M-3-3 3 3M3-3-3 3',
  plus: 'M0-4V4M-4 0H4',
  star: 'M0-4.6 1.2-1.5 4.5-1.4 1.9.6 2.8 3.8 0 2-2.8 3.8-1.9.6-4.5-1.4-1.2-1.5z',
};

/** Drawn by their outline. */
export const OUTLINED_MARKERS: ReadonlySet<RunMarker> = new Set(['cross', 'plus', 'ring']);
