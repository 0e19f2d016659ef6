/** The average of a run's path as a path of its own, for pictures that draw paths. */
import { COLUMN } from '../catalog/columns';
import type { RunResult } from './outcome';

const made = new WeakMap<RunResult, RunResult>();

/**
 * The run with its averaged θ, and the loss there, in the place of its own; null where the run has no average. It is the
 * same object each time.
 */
export function averagedPath(run: RunResult): RunResult | null {
  const first = run.names.indexOf('thetaMean.w');
  if (first < 0) return null;
  let averaged = made.get(run);
  if (averaged === undefined) {
    const columns = [...run.columns];
    [columns[COLUMN.w], columns[COLUMN.b], columns[COLUMN.loss]] = run.columns.slice(first, first + 3);
    averaged = { ...run, columns };
    made.set(run, averaged);
  }
  return averaged;
}
