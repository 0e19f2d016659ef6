/** The picture's box and its coordinates: w to the right, L up, b away from the viewer. */
import type { View, Window } from '../../scene/types';
import { type LossScale, lossScale } from '../../state/lossScale';
import type { SurfaceResult } from '../../state/results';

/** Height of the box, in units of its longer side. */
export const BOX_HEIGHT = 0.55;
/** The box's height, with what rounding may add: all above it is cut off. */
export const TOP = BOX_HEIGHT * (1 + 1e-9);
/** A window longer than this in one direction is squeezed, so that the picture stays readable. */
const MOST_ASPECT = 1.7;

/** Centred on the origin in w and b; the lowest loss lies at height 0. */
export interface Box {
  readonly window: Window;
  /** Lengths of the box's sides along w and along b; the longer is 1. */
  readonly sideW: number;
  readonly sideB: number;
  /** The meaning of the height: the loss or its logarithm, up to the highest loss that is shown. */
  readonly heights: LossScale;
}

/** The box around a surface, of which what lies above `clip` is left out. */
export function boxOf(
  surface: Pick<SurfaceResult, 'window' | 'lowest' | 'highest' | 'minimum'>,
  height: View['height'] = 'linear',
  clip: number | null = null,
): Box {
  const { window } = surface;
  const ratio = (window.w[1] - window.w[0]) / (window.b[1] - window.b[0]);
  const aspect = Math.max(1 / MOST_ASPECT, Math.min(MOST_ASPECT, ratio));
  return {
    window,
    sideW: Math.min(1, aspect),
    sideB: Math.min(1, 1 / aspect),
    heights: lossScale(surface, height, clip),
  };
}

export function boxX({ window, sideW }: Box, w: number): number {
  return ((w - window.w[0]) / (window.w[1] - window.w[0]) - 0.5) * sideW;
}

/** Height of a loss, kept inside the box: a loss that is not finite lies at its top. */
export function boxY({ heights }: Box, loss: number): number {
  const position = heights.position(loss);
  return position < 1 ? position * BOX_HEIGHT : BOX_HEIGHT;
}

/** Larger b is further away, so that it is up in the top view, as on the map. */
export function boxZ({ window, sideB }: Box, b: number): number {
  return (0.5 - (b - window.b[0]) / (window.b[1] - window.b[0])) * sideB;
}
