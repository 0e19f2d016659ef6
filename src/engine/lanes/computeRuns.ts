/** Many runs, and what they have come to: for families of runs, which look at no step. */
import type { Objective } from '../../catalog/define';
import type { RuleEnd } from '../../scene/outcome';
import type { RunSpec } from '../../scene/types';
import { effortOf } from '../effort';
import { EVALUATIONS_PER_YIELD } from '../studies/study';
import { Lanes, type LanesListener } from './lanes';

/** Lanes enough to keep a processor busy; more would leave its nearest cache. */
const MOST_LANES = 16;

/** The results of runs: entry i belongs to run i. NaN is empty. */
export interface RunTotals {
  /** The last row's place and recorded loss. */
  readonly w: Float64Array;
  readonly b: Float64Array;
  readonly loss: Float64Array;
  /** The lowest recorded loss. */
  readonly best: Float64Array;
  /** The first recorded step from which every recorded loss to the end is at most the target, … */
  readonly stepsTo: Float64Array;
  /** … and what it had cost until then, in passes over the data. */
  readonly passesTo: Float64Array;
  readonly ends: readonly RuleEnd[];
}

/**
 * Computes runs of one rule, without recording them: all numbers to the bits that createRunner's rows give. Hyperparameters,
 * start, schedules, decay, batch and steps may differ from run to run.
 *
 * @returns a generator that yields what each part has cost, in evaluations of a point's loss
 * @throws Error for ids that the catalog does not have
 */
export function* computeRuns(
  objective: Objective,
  runs: readonly RunSpec[],
  target: number,
): Generator<number, RunTotals> {
  const numbers = () => new Float64Array(runs.length);
  const unit = Math.max(1, objective.points);
  const ends: RuleEnd[] = new Array(runs.length);
  const totals = {
    w: numbers(),
    b: numbers(),
    loss: numbers(),
    best: numbers(),
    stepsTo: numbers(),
    passesTo: numbers(),
    ends,
  };
  yield* followRuns(objective, runs, target, {
    limit: Number.POSITIVE_INFINITY,
    onLimit: () => null,
    onEnd: (run, end, { w, b, loss, best, stepsTo, costTo }) => {
      totals.w[run] = w;
      totals.b[run] = b;
      totals.loss[run] = loss;
      totals.best[run] = best;
      totals.stepsTo[run] = stepsTo;
      totals.passesTo[run] = costTo / unit;
      ends[run] = end;
    },
  });
  return totals;
}

/** Computes runs side by side to their ends, or as far as the listener wants them. Yields as computeRuns. */
export function* followRuns(
  objective: Objective,
  runs: readonly RunSpec[],
  target: number,
  listener: LanesListener,
): Generator<number, void> {
  const effort = effortOf(objective);
  const affordable = Math.max(2, Math.floor(EVALUATIONS_PER_YIELD / effort));
  const count = Math.min(runs.length, MOST_LANES, affordable);
  if (count === 0) return;
  const lanes = new Lanes(objective, runs, count, target, listener);
  const rounds = Math.max(1, Math.floor(affordable / count));
  try {
    while (!lanes.done) yield lanes.advance(rounds) * effort;
  } finally {
    lanes.release();
  }
}
