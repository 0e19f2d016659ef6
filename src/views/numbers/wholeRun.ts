/** The numbers of a whole run, wherever the playhead is. */
import { COLUMN } from '../../catalog/columns';
import { outcomeOf } from '../../scene/outcome';
import type { RunSpec } from '../../scene/types';
import type { RunResult } from '../../state/results';

/** NaN is an empty cell. */
export interface WholeRunRow {
  /** The run's own learning rate. */
  readonly rate: number;
  /** The number of steps that it shall take. */
  readonly steps: number;
  readonly finalLoss: number;
  readonly lowestLoss: number;
  /** The first step with the lowest loss. */
  readonly bestStep: number;
  /** Steps until it has converged. */
  readonly convergedAt: number;
  /** Evaluations in all; in passes over the data where there is data. */
  readonly totalCost: number;
}

/** The figures of each result. A result that has grown is another object. */
const known = new WeakMap<RunResult, Pick<WholeRunRow, 'finalLoss' | 'lowestLoss' | 'bestStep'>>();

/**
 * The row is empty for a run that a person is asked to predict.
 * @param points how many data points there are; 0 where there is no data
 */
export function wholeRunRow(
  result: RunResult | undefined,
  spec: RunSpec | undefined,
  points: number,
): WholeRunRow {
  const run = result?.rowsHidden === true ? undefined : result;
  const { eta } = spec?.hyper ?? {};
  const end = run?.end ?? null;
  const cost = run === undefined || run.length === 0 ? Number.NaN : costOf(run, points);
  return {
    rate: typeof eta === 'number' ? eta : Number.NaN,
    steps: spec?.steps ?? Number.NaN,
    ...(run === undefined ? lossesOf(undefined) : lossesOf(run)),
    convergedAt:
      end !== null && outcomeOf(end) === 'converged' ? (end.rest?.since ?? Number.NaN) : Number.NaN,
    totalCost: cost,
  };
}

function costOf({ columns, length }: RunResult, points: number): number {
  return (
    (columns[COLUMN.gradEvals][length - 1] + columns[COLUMN.lossEvals][length - 1]) / Math.max(points, 1)
  );
}

function lossesOf(run: RunResult | undefined) {
  const before = run === undefined ? undefined : known.get(run);
  if (before !== undefined) return before;
  const found = { finalLoss: Number.NaN, lowestLoss: Number.NaN, bestStep: Number.NaN };
  if (run === undefined) return found;
  const losses = run.columns[COLUMN.loss];
  for (let row = 0; row < run.length; row++) {
    const loss = losses[row];
    if (Number.isNaN(loss)) continue;
    found.finalLoss = loss;
    if (!(loss >= found.lowestLoss)) {
      found.lowestLoss = loss;
      found.bestStep = row;
    }
  }
  known.set(run, found);
  return found;
}
