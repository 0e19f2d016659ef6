/** A scene's runs, one after the other, each as whole columns. */
import { buildObjective } from '../engine/objective';
import { createRunner } from '../engine/runner';
import type { RunEnd } from '../scene/outcome';
import type { Trajectory } from '../scene/trajectoryRows';
import type { Scene } from '../scene/types';

export function* trajectories(scene: Scene): Generator<Trajectory & { readonly end: RunEnd }> {
  const { objective } = buildObjective(scene.objective);
  for (const [index, run] of scene.runs.entries()) {
    const runner = createRunner(objective, run);
    const capacity = run.steps + 1;
    const out = new Float64Array(capacity * runner.columns.length);
    const length = runner.fill(out, capacity);
    const columns = new Map(
      runner.columns.map((name, c) => [name, out.subarray(c * capacity, c * capacity + length)] as const),
    );
    const end = runner.end as RunEnd;
    yield { run: index, optimizer: run.optimizer, columns, length, end, steps: run.path?.step };
  }
}
