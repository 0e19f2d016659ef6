/** Runs within a budget of evaluations: what a fair comparison counts, since rules that look twice pay twice. */
import { COLUMN } from '../../catalog/columns';
import { LEGAL_STEPS } from '../../scene/limits';
import type { RunSpec } from '../../scene/types';
import type { BuiltObjective } from '../objective';
import { createRunner } from '../runner';

/** Numbers of a run at the budget. NaN is empty. */
export interface Spent {
  /** The lowest recorded loss. */
  readonly best: number;
  /** The last recorded loss; +∞ where the run has diverged by then. */
  readonly loss: number;
  /** The passes from which every recorded loss is at most the target. */
  readonly passesTo: number;
}

/**
 * @param budget in passes over the data: the last step that still fits counts
 * @returns a function that computes runs one after the other in the same memory
 */
export function createSpender(
  { objective }: BuiltObjective,
  budget: number,
  target: number,
): (run: RunSpec) => Spent {
  const unit = Math.max(1, objective.points);
  const most = budget * unit;
  let out = new Float64Array(0);
  return (run) => {
    const perStep = run.batch.size === 'all' ? objective.cost : Math.min(run.batch.size, objective.cost);
    const steps = Math.min(LEGAL_STEPS.max, Math.ceil(most / perStep));
    const runner = createRunner(objective, { ...run, steps });
    const capacity = steps + 1;
    if (out.length < capacity * runner.columns.length)
      out = new Float64Array(capacity * runner.columns.length);
    const rows = runner.fill(out, capacity);
    const costAt = (row: number) =>
      out[COLUMN.gradEvals * capacity + row] + out[COLUMN.lossEvals * capacity + row];
    let last = rows - 1;
    while (last > 0 && costAt(last) > most) last--;

    const atLoss = COLUMN.loss * capacity;
    let [best, loss, reached] = [Number.NaN, Number.NaN, Number.NaN];
    for (let row = last, stays = true; row >= 0; row--) {
      const recorded = out[atLoss + row];
      if (Number.isNaN(recorded)) continue;
      if (Number.isNaN(loss)) loss = recorded;
      if (!(recorded >= best)) best = recorded;
      stays = stays && recorded <= target;
      if (stays) reached = row;
    }
    const lost = last === rows - 1 && runner.end !== null && runner.end.reason !== 'steps';
    return { best, loss: lost ? Number.POSITIVE_INFINITY : loss, passesTo: costAt(reached) / unit };
  };
}
