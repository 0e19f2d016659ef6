/** How a sweep is cut into tiles, from what its cells are going to cost. */
import { effortOfCell } from '../../scene/effort';
import type { SweepQuestion } from '../../scene/families';
import { type LatticeTile, latticeTiles } from '../../scene/lattice';
import { sweepGrid } from '../../scene/sweepGrid';

export function sweepTiles({ scene, sweep }: SweepQuestion): readonly LatticeTile[] {
  const grid = sweepGrid(scene, sweep);
  return latticeTiles(grid.x.length, grid.y.length, effortOfCell(scene, sweep));
}
