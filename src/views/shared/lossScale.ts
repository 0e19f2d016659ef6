/**
 * Where a loss lies on the colour scale: the same in the map, its legend and the 3D picture, so that the view from
 * above IS the map.
 */
import type { View } from '../../scene/types';
import type { SurfaceResult } from '../../state/results';

/**
 * A logarithmic scale shows four decades below the highest loss and paints what is lower like its end. Near a
 * minimum of 0 the lowest sample is an accident of the grid: a scale that began there would change its colours
 * with each grid.
 */
const LOG_DEPTH = 1e-4;

export interface LossScale {
  readonly spacing: View['levels'];
  /** The losses at positions 0 and 1. */
  readonly low: number;
  readonly high: number;
  /** 0 … 1; what lies beyond an end is painted like the end. */
  position(loss: number): number;
}

/** @param levels as asked for: a surface with losses below 0 has a linear scale all the same */
export function lossScale(
  { lowest, highest, minimum }: Pick<SurfaceResult, 'lowest' | 'highest' | 'minimum'>,
  levels: View['levels'],
): LossScale {
  const bottom = minimum === null ? lowest : Math.min(lowest, minimum.loss);
  if (levels === 'log' && bottom >= 0 && highest > 0) {
    const low = Math.max(lowest, highest * LOG_DEPTH);
    const span = Math.log(highest / low);
    return {
      spacing: 'log',
      low,
      high: highest,
      position: (loss) => (loss <= low || span === 0 ? 0 : Math.min(1, Math.log(loss / low) / span)),
    };
  }
  const span = highest - lowest;
  return {
    spacing: 'linear',
    low: lowest,
    high: highest,
    position: (loss) => (span === 0 ? 0 : Math.max(0, Math.min(1, (loss - lowest) / span))),
  };
}
