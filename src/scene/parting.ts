/** Where runs part: the first step that shows them at different places, and the two that are furthest apart there. */
import { COLUMN } from '../catalog/columns';
import type { RunResult } from './outcome';
import type { Window } from './types';

/** Share of the window's longer side, 6 px on a map of 300: their balls no longer lie upon each other. */
const VISIBLE_SHARE = 0.02;

export interface Parting {
  readonly step: number;
  /** The ids of the two that are furthest apart, in the order of the runs. */
  readonly runs: readonly [string, string];
  /** Between the two, in the plane of w and b. */
  readonly distance: number;
}

/**
 * The first step at which two of the runs lie visibly apart in the window, whether in sight or not; null where
 * there is none. A run that has ended stays at its end.
 */
export function partingOf(runs: readonly RunResult[], window: Window): Parting | null {
  const begun = runs.filter(({ length }) => length > 0);
  const least = VISIBLE_SHARE * Math.max(window.w[1] - window.w[0], window.b[1] - window.b[0]);
  const last = begun.reduce((most, { length }) => Math.max(most, length - 1), 0);
  for (let step = 0; step <= last; step++) {
    const furthest = furthestApart(begun, step);
    if (furthest !== null && furthest.distance >= least) return furthest;
  }
  return null;
}

/** The two of the runs that are furthest apart at a step; null where there are no two. */
function furthestApart(runs: readonly RunResult[], step: number): Parting | null {
  let [most, one, other] = [-1, 0, 0];
  for (let i = 0; i < runs.length; i++) {
    const { columns } = runs[i];
    const row = Math.min(step, runs[i].length - 1);
    for (let j = 0; j < i; j++) {
      const others = runs[j].columns;
      const otherRow = Math.min(step, runs[j].length - 1);
      const dw = columns[COLUMN.w][row] - others[COLUMN.w][otherRow];
      const db = columns[COLUMN.b][row] - others[COLUMN.b][otherRow];
      const distance = Math.sqrt(dw * dw + db * db);
      if (distance > most) [most, one, other] = [distance, j, i];
    }
  }
  return most < 0 ? null : { step, runs: [runs[one].id, runs[other].id], distance: most };
}
