/** The numbers of one run at the playhead; the table formats them. */
import { COLUMN } from '../../catalog/columns';
import { outcomeOf } from '../../scene/outcome';
import { shownStep } from '../../scene/ruleValues';
import { startsWithoutLoss } from '../../scene/startsWithoutLoss';
import { type RunResult, rowAt } from '../../state/results';
import { formatCount } from '../../text/number';
import { numbersText } from '../../text/numbers';

/** NaN is an empty cell. */
export interface NumbersRow {
  readonly step: number;
  readonly w: number;
  readonly b: number;
  readonly loss: number;
  /** ‖g‖, of the gradient that the step sees; at the run's end, that the last step saw. */
  readonly norm: number;
  /** ‖∇L‖, over all the data. */
  readonly fullNorm: number;
  /** The rate that the step uses; at the run's end, that of the last step. */
  readonly eta: number;
  /** Evaluations so far; in passes over the data where there is data. */
  readonly cost: number;
  readonly gradEvals: number;
  readonly lossEvals: number;
}

const EMPTY: NumbersRow = {
  step: Number.NaN,
  w: Number.NaN,
  b: Number.NaN,
  loss: Number.NaN,
  norm: Number.NaN,
  fullNorm: Number.NaN,
  eta: Number.NaN,
  cost: Number.NaN,
  gradEvals: Number.NaN,
  lossEvals: Number.NaN,
};

/**
 * @param run undefined while nothing of it is there
 * @param points how many data points there are; 0 where there is no data
 */
export function numbersRow(run: RunResult | undefined, playhead: number, points: number): NumbersRow {
  const row = run === undefined ? -1 : rowAt(run, playhead);
  if (run === undefined || row < 0) return EMPTY;
  const at = (column: number) => run.columns[column][row];
  const step = shownStep(run, playhead);
  // A last row has numbers of its own where its step was begun and could not be taken.
  const used = (column: number) =>
    Number.isNaN(at(column)) ? (run.columns[column][step] ?? Number.NaN) : at(column);
  const [gradEvals, lossEvals] = [at(COLUMN.gradEvals), at(COLUMN.lossEvals)];
  return {
    step: row,
    w: at(COLUMN.w),
    b: at(COLUMN.b),
    loss: at(COLUMN.loss),
    norm: Math.hypot(used(COLUMN.gradW), used(COLUMN.gradB)),
    fullNorm: at(COLUMN.fullNorm),
    eta: used(COLUMN.eta),
    cost: (gradEvals + lossEvals) / Math.max(points, 1),
    gradEvals,
    lossEvals,
  };
}

/**
 * The end of the run, as far as it is known: it does not depend on the playhead.
 * @param steps how many it is to take: what says how far it has come
 * @param givenUp it could not be computed
 */
export function runStatus(run: RunResult | undefined, steps: number, givenUp: boolean): string {
  const end = run?.end ?? null;
  if (run?.rowsHidden === true) return numbersText.notShown;
  if (run?.halted === true) return numbersText.stopped(formatCount(run.length - 1));
  if (end === null && givenUp) return numbersText.notComputed;
  if (end === null) return numbersText.computing(percentOf(run, steps));
  const since = formatCount(end.rest?.since ?? end.at);
  switch (outcomeOf(end)) {
    case 'converged':
      return numbersText.converged(since);
    case 'stalled':
      return numbersText.stalled(since);
    case 'saddle':
      return numbersText.atSaddle(since);
    case 'stopped':
      return numbersText.conditionMet(formatCount(end.at));
    case 'diverged':
      return startsWithoutLoss(run) ? numbersText.noLoss : numbersText.diverged(since);
    case 'no-slope':
      return end.missing?.cause === 'no-residuals' ? numbersText.noResiduals : numbersText.noSlope(since);
    case 'going':
      return runsAway(run) ? numbersText.runningAway : numbersText.going;
    case 'table-end':
      return numbersText.tableEnd;
  }
}

/** One sentence on what the end of a run means; empty while it is not known. */
export function statusMeaning(run: RunResult | undefined): string {
  const end = run?.end ?? null;
  if (end === null) return '';
  const { missing } = end;
  if (startsWithoutLoss(run)) return numbersText.noLossMeaning;
  if (outcomeOf(end) === 'going' && runsAway(run)) return numbersText.runningAwayMeaning;
  if (missing === undefined) return numbersText.meanings[outcomeOf(end)];
  return missing.cause === 'no-residuals'
    ? numbersText.missing[missing.cause]
    : numbersText.missing[missing.cause](missing.component);
}

/** A run whose loss is more than this many times what it was at the start has not merely some way to go. */
const AWAY = 10;

/** Whether the last loss lies far above the first one: the run is lost long before its numbers are too large for a computer. */
function runsAway(run: RunResult | undefined): boolean {
  if (run === undefined) return false;
  const losses = run.columns[COLUMN.loss];
  return losses[run.length - 1] > AWAY * Math.abs(losses[0]);
}

/** The same of a run that is not at its end, for where there is room for a few letters. */
export function briefStatus(run: RunResult | undefined, steps: number): string {
  return run?.halted === true
    ? numbersText.stoppedBriefly(formatCount(run.length - 1))
    : numbersText.computingBriefly(percentOf(run, steps));
}

/** The button for a run that is computed; null when it is over, or nothing has come of it yet. */
export function controlOf(run: RunResult | undefined, givenUp: boolean): 'stop' | 'go-on' | null {
  if (run === undefined || run.end !== null || run.rowsHidden === true || givenUp) return null;
  return run.halted === true ? 'go-on' : 'stop';
}

function percentOf(run: RunResult | undefined, steps: number): number {
  return Math.floor((100 * (run?.length ?? 0)) / (steps + 1));
}
