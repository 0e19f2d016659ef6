/** The lengths of a run's steps in (w, b). */
import { COLUMN } from '../../../catalog/columns';
import type { RunResult } from '../../../scene/outcome';

/** The length of step `row`. */
export function stepLength({ columns }: RunResult, row: number): number {
  const across = columns[COLUMN.w][row + 1] - columns[COLUMN.w][row];
  const up = columns[COLUMN.b][row + 1] - columns[COLUMN.b][row];
  return Math.sqrt(across * across + up * up);
}

/** The step that goes farthest. */
export function longestStep(result: RunResult): number {
  let longest = 0;
  for (let row = 1; row + 1 < result.length; row++)
    if (stepLength(result, row) > stepLength(result, longest)) longest = row;
  return longest;
}
