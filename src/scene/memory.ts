/** The memory that trajectories take. */
import { columnsOf } from '../catalog/columns';
import { findOptimizer } from '../catalog/optimizers/loaded';
import type { RunSpec } from './types';

/** The bytes that all rows of a run take on the page: its start and its steps. 0 for an unknown rule. */
export function trajectoryBytes(run: Pick<RunSpec, 'optimizer' | 'steps' | 'clip' | 'average'>): number {
  const definition = findOptimizer(run.optimizer);
  if (definition === undefined) return 0;
  return (run.steps + 1) * columnsOf(definition, run).length * Float64Array.BYTES_PER_ELEMENT;
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
