/** The memory that trajectories take. */
import { BASE_COLUMNS, columnsOf } from '../catalog/columns';
import { findOptimizer } from '../catalog/optimizers/loaded';
import { isRecorded } from './recorded';
import type { RunSpec } from './types';

/** The bytes that all rows of a run take on the page: its start and its steps. 0 for an unknown rule. */
export function trajectoryBytes(run: RunSpec): number {
  return (run.steps + 1) * columnCount(run) * Float64Array.BYTES_PER_ELEMENT;
}

function columnCount(run: RunSpec): number {
  if (isRecorded(run)) return BASE_COLUMNS.length;
  const definition = findOptimizer(run.optimizer);
  return definition === undefined ? 0 : columnsOf(definition, run).length;
}

/** The runs that do not fit into `most` bytes beside those that stand before them in the list. */
export function runsWithoutRoom(runs: readonly RunSpec[], most: number): ReadonlySet<RunSpec> {
  const without = new Set<RunSpec>();
  let taken = 0;
  for (const run of runs) {
    const bytes = trajectoryBytes(run);
    if (taken + bytes > most) without.add(run);
    else taken += bytes;
  }
  return without;
}
