/** Numbers that a sweep reports of a run. */
import { type Minimum, type Outcome, outcomeOf } from '../../scene/outcome';
import type { Window } from '../../scene/types';
import type { RunTotals } from '../lanes/computeRuns';

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

/** Those of run i. @param minima of its surface, in the order in which they are numbered */
export function measureOf(
  { w, b, loss, best, stepsTo, passesTo, ends }: RunTotals,
  i: number,
  minima: readonly Minimum[],
  window: Window,
): CellMeasures {
  const outcome = outcomeOf(ends[i]);
  return {
    loss: loss[i],
    best: best[i],
    stepsTo: stepsTo[i],
    passesTo: passesTo[i],
    outcome,
    basin: outcome === 'converged' ? basinOf(w[i], b[i], minima, window) : Number.NaN,
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
