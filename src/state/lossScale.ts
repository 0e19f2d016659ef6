/**
 * The position of a loss between the lowest and the highest on show: the one scale of the map's colours, its legend,
 * the 3D picture's colours and its heights, so that the view from above IS the map.
 */
import { scaleOf } from '../math/scale';
import type { SurfaceResult } from '../scene/outcome';
import type { View } from '../scene/types';

/**
 * A logarithmic scale shows four decades below the highest loss and paints what is lower like its end. Near a
 * minimum of 0 the lowest sample is an accident of the grid: a scale that began there would change its colours
 * with each grid.
 */
const LOG_DEPTH = 1e-4;

type Extent = Pick<SurfaceResult, 'lowest' | 'highest' | 'minimum'>;

export interface LossScale {
  readonly spacing: View['levels'];
  /** The losses at positions 0 and 1. */
  readonly low: number;
  readonly high: number;
  /** 0 … 1; what lies beyond an end is painted like the end. */
  position(loss: number): number;
  /** The same, but beyond an end above 1 or below 0: as a height, it says where a slope leaves the picture. */
  reach(loss: number): number;
  /** The loss at a position. */
  loss(position: number): number;
}

/** The loss at which the surface ends: `clip` if that cuts anything off and leaves anything, else its highest loss. */
export function topLoss({ lowest, highest }: Extent, clip: number | null): number {
  return clip !== null && clip > lowest && clip < highest ? clip : highest;
}

/** Whether the surface has a logarithmic scale: not where losses lie below 0. */
export function hasLog({ lowest, highest, minimum }: Extent): boolean {
  return highest > 0 && (minimum === null ? lowest : Math.min(lowest, minimum.loss)) >= 0;
}

/**
 * @param spacing as asked for: a surface with losses below 0 has a linear scale all the same
 * @param clip the loss above which nothing is shown; null where there is none
 */
export function lossScale(surface: Extent, spacing: View['levels'], clip: number | null = null): LossScale {
  const { lowest } = surface;
  const high = topLoss(surface, clip);
  const shown = spacing === 'log' && hasLog(surface) ? 'log' : 'linear';
  const low = shown === 'log' ? Math.max(lowest, high * LOG_DEPTH) : lowest;
  const { share, value } = scaleOf(shown, low, high);
  return {
    spacing: shown,
    low,
    high,
    position: (loss) => Math.max(0, Math.min(1, share(loss))),
    reach: share,
    loss: value,
  };
}

/** Height of a slicing plane that nobody has moved yet: halfway up the colours. */
export function usualSlice(surface: Extent, levels: View['levels'], clip: number | null): number {
  return lossScale(surface, levels, clip).loss(0.5);
}
