/** An estimate of what runs will cost, in evaluations of one point's loss, before any is computed. */

import { countPoints } from './points';
import type { Sweep } from './sweepFields';
import { sweepGrid, sweptRun } from './sweepGrid';
import type { RunSpec, Scene } from './types';

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

/** Evaluations that a cell of a sweep takes, about: the dearest, where its axes change steps or points. */
export function effortOfCell(scene: Scene, sweep: Sweep): number {
  const run = sweptRun(scene, sweep.run);
  const steps = largestOf(scene, sweep, 'steps') ?? run.steps;
  const points = largestOf(scene, sweep, 'data.n') ?? countPoints(scene.objective);
  return sweep.seeds * Math.max(1, steps) * effortOfStep(scene, run, points);
}

/** The largest value of a number along the axes; null where it is on none. */
function largestOf(scene: Scene, sweep: Sweep, of: string): number | null {
  const { x, y } = sweep;
  if (x.of !== of && y?.of !== of) return null;
  const grid = sweepGrid(scene, sweep);
  return Math.max(...(x.of === of ? grid.x : grid.y));
}
