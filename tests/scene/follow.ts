/** A run's whole trajectory as the views get it. */
import type { RunResult } from '../../src/scene/outcome';
import type { ObjectiveSpec, RunSpec } from '../../src/scene/types';
import { follow } from '../engine/trajectory';

export function resultOf(objective: ObjectiveSpec, run: RunSpec): RunResult {
  const { columns, length, end } = follow(objective, run);
  return { id: run.id, names: Object.keys(columns), columns: Object.values(columns), length, end };
}
