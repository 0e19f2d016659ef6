/** Where the numbers lie in the picture's box: w to the right, L up, b away from the viewer. */
import type { Window } from '../../scene/types';
import type { SurfaceResult } from '../../state/results';

/** Height of the box, in units of its longer side. L keeps a linear scale in it. */
export const BOX_HEIGHT = 0.55;
/** A window longer than this in one direction is squeezed, so that the picture stays readable. */
const MOST_ASPECT = 1.7;

/** Centred on the origin in w and b; the lowest loss lies at height 0. */
export interface Box {
  readonly window: Window;
  /** Lengths of the box's sides along w and along b; the longer is 1. */
  readonly sideW: number;
  readonly sideB: number;
  readonly lowest: number;
  /** Box heights per unit of loss; 0 where the surface is level. */
  readonly perLoss: number;
}

/** The box around a surface. */
export function boxOf({
  window,
  lowest,
  highest,
}: Pick<SurfaceResult, 'window' | 'lowest' | 'highest'>): Box {
  const ratio = (window.w[1] - window.w[0]) / (window.b[1] - window.b[0]);
  const aspect = Math.max(1 / MOST_ASPECT, Math.min(MOST_ASPECT, ratio));
  const perLoss = highest > lowest ? BOX_HEIGHT / (highest - lowest) : 0;
  return { window, sideW: Math.min(1, aspect), sideB: Math.min(1, 1 / aspect), lowest, perLoss };
}

export function boxX({ window, sideW }: Box, w: number): number {
  return ((w - window.w[0]) / (window.w[1] - window.w[0]) - 0.5) * sideW;
}

/** Height of a loss, kept inside the box: a loss that is not finite lies at its top. */
export function boxY({ lowest, perLoss }: Box, loss: number): number {
  const height = (loss - lowest) * perLoss;
  return height < BOX_HEIGHT ? Math.max(0, height) : BOX_HEIGHT;
}

/** Larger b is further away, so that it is up in the top view, as on the map. */
export function boxZ({ window, sideB }: Box, b: number): number {
  return (0.5 - (b - window.b[0]) / (window.b[1] - window.b[0])) * sideB;
}
