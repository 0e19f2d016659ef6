/** How a sweep is cut into tiles, from what its cells are going to cost. */
import type { SweepQuestion } from '../../scene/families';
import { type LatticeTile, latticeTiles } from '../../scene/lattice';
import { countPoints } from '../../scene/points';
import { type SweepGrid, sweepGrid, sweptRun } from '../../scene/sweepGrid';
import type { RunSpec, Scene } from '../../scene/types';

export function sweepTiles({ scene, sweep }: SweepQuestion): readonly LatticeTile[] {
  const grid = sweepGrid(scene, sweep);
  const run = sweptRun(scene, sweep.run);
  const most = (of: string) => largestOf(sweep, grid, of);
  const steps = most('steps') ?? run.steps;
  const points = most('data.n') ?? countPoints(scene.objective);
  const effort = sweep.seeds * Math.max(1, steps) * effortOfStep(scene, run, points);
  return latticeTiles(grid.x.length, grid.y.length, effort);
}

/** The largest value of a number along the axes; null where it is on none. */
function largestOf({ x, y }: SweepQuestion['sweep'], grid: SweepGrid, of: string): number | null {
  if (x.of === of) return Math.max(...grid.x);
  return y?.of === of ? Math.max(...grid.y) : null;
}

/** A step over two points takes as long as three evaluations, whatever else it is. */
const LEAST = 3;

/** Evaluations of a point's loss that a step takes, about. */
export function effortOfStep({ objective }: Pick<Scene, 'objective'>, run: RunSpec, points: number): number {
  const looks = Array.isArray(run.hyper.etas) ? run.hyper.etas.length + 1 : 1;
  const batch = run.batch.size === 'all' ? 0 : Math.min(run.batch.size, points);
  // A formula's length is about the number of its operations, of which three are one evaluation.
  const once = objective.kind === 'formula' ? objective.text.length / 3 : points + batch;
  return looks * Math.max(LEAST, once);
}
