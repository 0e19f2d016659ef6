import type { RunResult } from '../../scene/outcome';
import { startsWithoutLoss } from '../../scene/startsWithoutLoss';
import type { RunSpec } from '../../scene/types';

/** Whether the surface has no loss where any of the runs on show starts, so that there is nothing to play. */
export function allStandStill(
  runs: readonly Pick<RunSpec, 'id' | 'visible'>[],
  results: ReadonlyMap<string, RunResult>,
): boolean {
  const shown = runs.filter(({ visible }) => visible);
  return shown.length > 0 && shown.every(({ id }) => startsWithoutLoss(results.get(id)));
}
