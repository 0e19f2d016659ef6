/** Cuts a basin map into tiles. */
import type { BasinsQuestion } from '../../scene/basins';
import { effortOfStep } from '../../scene/effort';
import { type LatticeTile, latticeTiles } from '../../scene/lattice';
import { countPoints } from '../../scene/points';

export function basinTiles({ objective, run, size }: BasinsQuestion): readonly LatticeTile[] {
  const effort = Math.max(1, run.steps) * effortOfStep({ objective }, run, countPoints(objective));
  return latticeTiles(size, size, effort);
}
