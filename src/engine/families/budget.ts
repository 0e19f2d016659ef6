/** Runs within budgets of evaluations: what a fair comparison counts, since rules that look twice pay twice. */
import { COLUMN } from '../../catalog/columns';
import { LOSS, type Objective } from '../../catalog/define';
import { LEGAL_STEPS } from '../../scene/limits';
import type { RunSpec } from '../../scene/types';
import { createBatches } from '../batches';
import { effortOf } from '../effort';
import { createRunner } from '../runner';

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

/** Computes one run and writes its numbers to the places of run r of `runs`. Yields what each part has cost. */
export type Spender = (
  run: RunSpec,
  budgets: readonly number[],
  out: Spent,
  r: number,
  runs: number,
) => Generator<number, void>;

/** Rows that are computed at once: enough that the loop is fast, few enough to stay in the processor's cache. */
const MOST_ROWS = 1024;
const EVALUATIONS_PER_CHUNK = 50_000;

/**
 * Computes runs one after the other in the same memory. A budget is in passes over the data: the last step that still
 * fits counts. A run within a smaller budget is the beginning of the same run, so that one run gives the numbers
 * within all budgets, bit for bit those that each budget alone gives.
 */
export function createSpender(objective: Objective, target: number): Spender {
  const unit = Math.max(1, objective.points);
  const effort = effortOf(objective);
  const capacity = Math.max(1, Math.min(MOST_ROWS, Math.floor(EVALUATIONS_PER_CHUNK / effort)));
  let rowsOf = new Float64Array(0);
  const theta = new Float64Array(2);
  const evaluated = new Float64Array(3);

  return function* spend(run, budgets, out, r, runs) {
    const { stepsPerEpoch, full, from, to } = createBatches(objective.points, run.batch);
    // A pass is at most an epoch of steps.
    const steps = Math.min(LEGAL_STEPS.max, Math.ceil(budgets[budgets.length - 1]) * stepsPerEpoch);
    const runner = createRunner(objective, { ...run, steps });
    if (rowsOf.length < capacity * runner.columns.length)
      rowsOf = new Float64Array(capacity * runner.columns.length);
    const rows = rowsOf;
    const [atB, atLoss] = [COLUMN.b * capacity, COLUMN.loss * capacity];
    const [atGradEvals, atLossEvals] = [COLUMN.gradEvals * capacity, COLUMN.lossEvals * capacity];

    let [best, reached] = [Number.NaN, Number.NaN];
    /** Of the newest row: its loss, NaN where none was recorded, and what it and the step to it had cost. */
    let [loss, cost] = [Number.NaN, 0];
    let stepCost = full ? objective.cost : to - from;
    let taken = -1;
    let k = 0;

    const take = () => {
      if (Number.isNaN(best) || loss < best) best = loss;
      if (!(loss <= target)) reached = Number.NaN;
      else if (Number.isNaN(reached)) reached = cost;
    };
    /** Writes what has been reached within budget k: at its last step the loss is looked at, recorded or not. */
    const close = (lost: boolean) => {
      const at = k * runs + r;
      const before = [best, reached];
      let last = loss;
      if (Number.isNaN(loss)) {
        objective.evaluate(theta, evaluated, 0, objective.points, null);
        last = loss = evaluated[LOSS];
        take();
        loss = Number.NaN;
      }
      out.best[at] = best;
      out.loss[at] = lost ? Number.POSITIVE_INFINITY : last;
      out.passesTo[at] = reached / unit;
      out.steps[at] = taken;
      [best, reached] = before;
      k++;
    };

    while (runner.end === null && k < budgets.length) {
      const count = runner.fill(rows, capacity);
      for (let row = 0; row < count; row++) {
        const costs = rows[atGradEvals + row] + rows[atLossEvals + row];
        while (k < budgets.length && budgets[k] * unit < costs) close(false);
        if (k === budgets.length) break;
        if (costs > cost) stepCost = costs - cost;
        cost = costs;
        taken++;
        loss = rows[atLoss + row];
        theta[0] = rows[row];
        theta[1] = rows[atB + row];
        if (!Number.isNaN(loss)) take();
      }
      yield count * effort;
    }
    const lost =
      runner.end !== null && (runner.end.reason === 'diverged' || runner.end.reason === 'no-slope');
    while (k < budgets.length) close(lost && cost + stepCost <= budgets[k] * unit);
  };
}
