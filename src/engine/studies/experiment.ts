/** Whole runs on an objective of their own. */

import { MAX_RUNS } from '../../scene/limits';
import type { RunEnd, RunResult } from '../../scene/outcome';
import type { RunSpec } from '../../scene/types';
import { effortOf } from '../effort';
import { type BuiltObjective, buildInSlices } from '../objective';
import { createRunner } from '../runner';
import { EVALUATIONS_PER_YIELD, type Study } from './study';

/** @throws Error for more than MAX_RUNS runs, and for ids that the catalog does not have */
export const experiment: Study<'experiment'> = function* ({ objective, runs }) {
  if (runs.length > MAX_RUNS) throw new Error(`An experiment has at most ${MAX_RUNS} runs`);
  const building = buildInSlices(objective);
  let made = building.next();
  while (made.done !== true) {
    yield EVALUATIONS_PER_YIELD;
    made = building.next();
  }
  const built = made.value;
  yield effortOf(built.objective);
  const results: RunResult[] = [];
  for (const run of runs) results.push(yield* follow(built, run));
  return results;
};

/** One run from start to end, in chunks of about a part's work each. */
function* follow({ objective }: BuiltObjective, run: RunSpec): Generator<number, RunResult> {
  const effort = effortOf(objective);
  const runner = createRunner(objective, run);
  const { columns: names } = runner;
  const whole = names.map(() => new Float64Array(run.steps + 1));
  // A row may cost two evaluations of everything, one for the step and one for the loss.
  const capacity = Math.max(1, Math.min(run.steps + 1, Math.floor(EVALUATIONS_PER_YIELD / (2 * effort))));
  const chunk = new Float64Array(capacity * names.length);
  let length = 0;
  let end: RunEnd | null = null;
  while (end === null) {
    const rows = runner.fill(chunk, capacity);
    for (let c = 0; c < names.length; c++) {
      whole[c].set(chunk.subarray(c * capacity, c * capacity + rows), length);
    }
    length += rows;
    end = runner.end;
    yield 2 * rows * effort;
  }
  return { id: run.id, names, columns: whole.map((column) => column.slice(0, length)), length, end };
}
