/** A whole run as columns by name, filled in chunks of a given size. */
import type { Objective } from '../../src/catalog/define';
import { buildObjective } from '../../src/engine/objective';
import { createRunner } from '../../src/engine/runner';
import type { RunEnd } from '../../src/scene/outcome';
import type { ObjectiveSpec, RunSpec } from '../../src/scene/types';

export interface Whole {
  readonly columns: Readonly<Record<string, Float64Array>>;
  readonly length: number;
  readonly end: RunEnd;
}

/** Objectives that are built, kept: one serves any number of runs, and drawing its data takes longer than a short run. */
const objectives = new WeakMap<ObjectiveSpec, Objective>();

export function objectiveOf(spec: ObjectiveSpec): Objective {
  const objective = objectives.get(spec) ?? buildObjective(spec).objective;
  objectives.set(spec, objective);
  return objective;
}

export function follow(spec: ObjectiveSpec, run: RunSpec, chunk = run.steps + 1): Whole {
  const runner = createRunner(objectiveOf(spec), run);
  const columns = Object.fromEntries(runner.columns.map((name) => [name, new Float64Array(run.steps + 1)]));
  const buffer = new Float64Array(chunk * runner.columns.length);
  let length = 0;
  while (runner.end === null) {
    const rows = runner.fill(buffer, chunk);
    runner.columns.forEach((name, c) => {
      columns[name].set(buffer.subarray(c * chunk, c * chunk + rows), length);
    });
    length += rows;
  }
  return { columns, length, end: runner.end };
}
