/** The share of a surface below a horizontal plane, and the planes to step through. */
import { linearLevels } from '../../../math/levels';
import type { SurfaceResult } from '../../../scene/outcome';

/** The share of a surface's samples that lie below a loss; those without a loss count as above. */
export function shareBelow({ grid, size }: Pick<SurfaceResult, 'grid' | 'size'>, level: number): number {
  let below = 0;
  for (let i = 0; i < size * size; i++) if (grid[i] < level) below++;
  return below / (size * size);
}

/**
 * The next of the even slices above (`direction` 1) or below (−1) a height.
 * @returns the slice, or the height itself where there is none
 */
export function nextSlice(
  { lowest, highest }: Pick<SurfaceResult, 'lowest' | 'highest'>,
  level: number,
  direction: 1 | -1,
): number {
  const slices = linearLevels(lowest, highest, SLICES);
  const next =
    direction === 1 ? slices.find((each) => each > level) : slices.findLast((each) => each < level);
  return next ?? level;
}

/** Slices that are asked for; round heights make it a few more or fewer. */
const SLICES = 18;
