/** Runs within budgets of evaluations: what a fair comparison counts, since rules that look twice pay twice. */
import { LOSS, type Objective } from '../../catalog/define';
import { LEGAL_STEPS } from '../../scene/limits';
import type { RunSpec } from '../../scene/types';
import { createBatches } from '../batches';
import { followRuns } from '../lanes/computeRuns';
import type { Kept } from '../lanes/tally';

/** Numbers of runs within budgets: entry (k · runs + r) is what run r has come to within budget k. NaN is empty. */
export interface Spent {
  /** The lowest recorded loss. */
  readonly best: Float64Array;
  /** The last loss; +∞ where the run has diverged by then. */
  readonly loss: Float64Array;
  /** The passes from which every recorded loss is at most the target. */
  readonly passesTo: Float64Array;
  /** The steps that were taken. */
  readonly steps: Float64Array;
}

export function createSpent(budgets: number, runs: number): Spent {
  const numbers = () => new Float64Array(budgets * runs);
  return { best: numbers(), loss: numbers(), passesTo: numbers(), steps: numbers() };
}

/**
 * Computes runs of one rule and writes their numbers: run r has place places[r] of `width` in `out`. Yields what each part
 * has cost, in evaluations of a point's loss.
 */
export type Spender = (
  runs: readonly RunSpec[],
  budgets: readonly number[],
  out: Spent,
  places: ArrayLike<number>,
  width: number,
) => Generator<number, void>;

/**
 * Computes runs side by side. A budget is in passes over the data: the last step that still fits counts. A run within a
 * smaller budget is the beginning of the same run, so that one run gives the numbers within all budgets, bit for bit
 * those that each budget alone gives.
 */
export function createSpender(objective: Objective, target: number): Spender {
  const unit = Math.max(1, objective.points);
  const theta = new Float64Array(2);
  const evaluated = new Float64Array(3);

  return function* spend(runs, budgets, out, places, width) {
    const long = runs.map((run) => {
      // A pass is at most an epoch of steps.
      const { stepsPerEpoch } = createBatches(objective.points, run.batch);
      const steps = Math.min(LEGAL_STEPS.max, Math.ceil(budgets[budgets.length - 1]) * stepsPerEpoch);
      return { ...run, steps };
    });
    /** The budgets of each run whose numbers are written. */
    const written = new Int32Array(runs.length);

    /** Writes what a run has reached within its next budget: at its last step the loss is looked at, recorded or not. */
    const write = (r: number, kept: Kept, lost: boolean) => {
      const at = written[r]++ * width + places[r];
      let { loss, best, costTo } = kept;
      if (Number.isNaN(loss)) {
        theta[0] = kept.w;
        theta[1] = kept.b;
        objective.evaluate(theta, evaluated, 0, objective.points, null);
        loss = evaluated[LOSS];
        if (Number.isNaN(best) || loss < best) best = loss;
        if (!(loss <= target)) costTo = Number.NaN;
        else if (Number.isNaN(costTo)) costTo = kept.cost;
      }
      out.best[at] = best;
      out.loss[at] = lost ? Number.POSITIVE_INFINITY : loss;
      out.passesTo[at] = costTo / unit;
      out.steps[at] = kept.row;
    };

    yield* followRuns(objective, long, target, {
      limit: budgets[0] * unit,
      onLimit: (r, cost, kept) => {
        while (written[r] < budgets.length && budgets[written[r]] * unit < cost) write(r, kept, false);
        return written[r] < budgets.length ? budgets[written[r]] * unit : null;
      },
      onEnd: (r, { reason }, kept) => {
        const lost = reason === 'diverged' || reason === 'no-slope';
        // The step that leaves the numbers has to be paid for as well.
        const next = kept.cost + kept.stepCost;
        while (written[r] < budgets.length) write(r, kept, lost && next <= budgets[written[r]] * unit);
      },
    });
  };
}
