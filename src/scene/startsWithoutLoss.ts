import { COLUMN } from '../catalog/columns';
import type { RunResult } from './outcome';

/** Whether the surface has no loss where the run starts, so that it takes no step at all. */
export function startsWithoutLoss(run: RunResult | undefined): boolean {
  const end = run?.end;
  return end?.reason === 'diverged' && end.at === 0 && !Number.isFinite(run?.columns[COLUMN.loss][0]);
}
