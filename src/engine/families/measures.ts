/** Numbers that a sweep reports of a run, read from its recorded columns. */
import { COLUMN } from '../../catalog/columns';
import { type Minimum, type Outcome, outcomeOf, type RunEnd } from '../../scene/outcome';
import type { Window } from '../../scene/types';

/** NaN is empty. */
export interface CellMeasures {
  /** The loss that is recorded at the last row. */
  readonly loss: number;
  /** The lowest that is recorded. */
  readonly best: number;
  /** The first recorded step from which every recorded loss to the end is at most the target, … */
  readonly stepsTo: number;
  /** … and what it had cost until then, in passes over the data. */
  readonly passesTo: number;
  readonly outcome: Outcome;
  /** Index of the minimum that it ends at, from 0; NaN for none. */
  readonly basin: number;
}

/** A run has come to a minimum where it ends within this part of the window's diagonal of it. */
const NEAR = 1e-3;

/**
 * @param out columns of `capacity` rows each, `rows` of them written
 * @param points how many data points there are; 0 where there is no data
 */
export function measure(
  out: Float64Array,
  capacity: number,
  rows: number,
  end: RunEnd,
  target: number,
  points: number,
  minima: readonly Minimum[],
  window: Window,
): CellMeasures {
  const atLoss = COLUMN.loss * capacity;
  let best = Number.NaN;
  let reached = Number.NaN;
  for (let row = rows - 1, stays = true; row >= 0; row--) {
    const loss = out[atLoss + row];
    if (Number.isNaN(loss)) continue;
    if (!(loss >= best)) best = loss;
    stays = stays && loss <= target;
    if (stays) reached = row;
  }
  const costs = (column: number) => out[column * capacity + reached];
  const outcome = outcomeOf(end);
  const last = rows - 1;
  return {
    loss: out[atLoss + last],
    best,
    stepsTo: reached,
    passesTo: (costs(COLUMN.gradEvals) + costs(COLUMN.lossEvals)) / Math.max(points, 1),
    outcome,
    basin:
      outcome === 'converged'
        ? basinOf(out[COLUMN.w * capacity + last], out[COLUMN.b * capacity + last], minima, window)
        : Number.NaN,
  };
}

/** The nearest minimum within reach; NaN where there is none. */
function basinOf(w: number, b: number, minima: readonly Minimum[], window: Window): number {
  const [width, height] = [window.w[1] - window.w[0], window.b[1] - window.b[0]];
  let nearest = NEAR * Math.sqrt(width * width + height * height);
  let basin = Number.NaN;
  minima.forEach((minimum, index) => {
    const [dw, db] = [w - minimum.w, b - minimum.b];
    const distance = Math.sqrt(dw * dw + db * db);
    if (distance > nearest) return;
    nearest = distance;
    basin = index;
  });
  return basin;
}
