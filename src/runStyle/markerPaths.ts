/**
 * The shapes of the runs' markers and balls, as SVG paths around (0, 0), about 8 px across and of about the same weight: areas,
 * to be filled by the even-odd rule, so that one way of drawing serves all of them.
 */
import { svgPath } from '../browser/svgPath';
import type { RunMarker } from './runStyle';

export const MARKER_PATHS: Readonly<Record<RunMarker, string>> = {
  circle: 'M-3.7 0a3.7 3.7 0 1 0 7.4 0a3.7 3.7 0 1 0 -7.4 0z',
  square: 'M-3.3-3.3H3.3V3.3H-3.3z',
  triangleUp: 'M0-4.4 4.3 3.2H-4.3z',
  diamond: 'M0-4.9 4.3 0 0 4.9-4.3 0z',
  plus: 'M-1.6-4.4H1.6V-1.6H4.4V1.6H1.6V4.4H-1.6V1.6H-4.4V-1.6H-1.6z',
  triangleDown: 'M0 4.4 4.3-3.2H-4.3z',
  star: 'M0-5 1.4-1.7 5-1.5 2.2.7 3.1 4.2 0 2.2-3.1 4.2-2.2.7-5-1.5-1.4-1.7z',
  ring: 'M-4.3 0a4.3 4.3 0 1 0 8.6 0a4.3 4.3 0 1 0 -8.6 0zM-1.7 0a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0 -3.4 0z',
  hourglass: 'M-4-4.2H4L1.1 0 4 4.2H-4L-1.1 0z',
  triangleRight: 'M4.4 0-3.2 4.3V-4.3z',
  bar: 'M-5-2.1H5V2.1H-5z',
  triangleLeft: 'M-4.4 0 3.2 4.3V-4.3z',
  cross: 'M-4.3-2.9-2.9-4.3 0-1.4 2.9-4.3 4.3-2.9 1.4 0 4.3 2.9 2.9 4.3 0 1.4-2.9 4.3-4.3 2.9-1.4 0z',
};

const shapes = new Map<RunMarker, Path2D>();

/** The same to draw on a canvas: made once, since it is asked for in every frame. */
export function markerShape(marker: RunMarker): Path2D {
  let shape = shapes.get(marker);
  if (shape === undefined) {
    shape = svgPath(MARKER_PATHS[marker]);
    shapes.set(marker, shape);
  }
  return shape;
}
