/** The step at which runs part: the first one that shows them at different places. */
import { COLUMN } from '../catalog/columns';
import type { RunResult } from './outcome';
import type { Window } from './types';

/** Share of the window's longer side, 6 px on a map of 300: their balls no longer lie upon each other. */
const VISIBLE_SHARE = 0.02;

/**
 * @returns the first step at which two of the runs lie visibly apart in the window, whether in sight or not; null where
 * there is none. A run that has ended stays at its end.
 */
export function partingStep(runs: readonly RunResult[], window: Window): number | null {
  const begun = runs.filter(({ length }) => length > 0);
  const least = VISIBLE_SHARE * Math.max(window.w[1] - window.w[0], window.b[1] - window.b[0]);
  const last = begun.reduce((most, { length }) => Math.max(most, length - 1), 0);
  for (let step = 0; step <= last; step++) if (spread(begun, step) >= least) return step;
  return null;
}

/** The largest distance between two of the runs at a step. */
function spread(runs: readonly RunResult[], step: number): number {
  let most = 0;
  for (let i = 0; i < runs.length; i++) {
    const { columns } = runs[i];
    const row = Math.min(step, runs[i].length - 1);
    for (let j = 0; j < i; j++) {
      const other = runs[j].columns;
      const otherRow = Math.min(step, runs[j].length - 1);
      const dw = columns[COLUMN.w][row] - other[COLUMN.w][otherRow];
      const db = columns[COLUMN.b][row] - other[COLUMN.b][otherRow];
      most = Math.max(most, Math.sqrt(dw * dw + db * db));
    }
  }
  return most;
}
