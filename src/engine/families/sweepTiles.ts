/** Cuts a sweep into tiles by an estimate of what its cells will cost. */
import { effortOfCell } from '../../scene/effort';
import type { SweepQuestion } from '../../scene/families';
import { type LatticeTile, latticeTiles } from '../../scene/lattice';
import { sweepGrid } from '../../scene/sweepGrid';

export function sweepTiles({ scene, sweep }: SweepQuestion): readonly LatticeTile[] {
  const grid = sweepGrid(scene, sweep);
  return latticeTiles(grid.x.length, grid.y.length, effortOfCell(scene, sweep));
}
