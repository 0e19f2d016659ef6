/**
 * Columns of a trajectory that are filled after the loop has written its rows: column c of row r is out[c · capacity + r].
 * Values that are known in advance cost less there than in the loop.
 */
import { COLUMN } from '../catalog/columns';
import { BETA, ETA } from '../catalog/define';

/** A gradient over all the data whose norm is at most this is small: where it stays so, a run has come to rest. */
export const SMALL_NORM = 1e-6;
/** The largest square whose root, rounded, is at most SMALL_NORM; a test finds no larger one. */
export const SMALL_SQUARE = 1e-12;

/** No step so far from which the gradient stays small. */
export const NEVER = -1;

/**
 * Fills the rates and the evaluations of rows whose steps use the same rates, cost the same and measure nothing.
 *
 * @param cost gradient evaluations a step
 * @param before gradient evaluations before the first row
 */
export function fillSteadyColumns(
  out: Float64Array,
  capacity: number,
  rows: number,
  cost: number,
  clock: Float64Array,
  before: number,
): void {
  const atEta = COLUMN.eta * capacity;
  const atBeta = COLUMN.beta * capacity;
  const atGradEvals = COLUMN.gradEvals * capacity;
  const atLossEvals = COLUMN.lossEvals * capacity;
  out.fill(clock[ETA], atEta, atEta + rows);
  out.fill(clock[BETA], atBeta, atBeta + rows);
  out.fill(0, atLossEvals, atLossEvals + rows);
  for (let row = 0; row < rows; row++) out[atGradEvals + row] = before + row * cost;
}

/** Empties what a row says of its step, for the last row: no step leaves from there. */
export function clearStep(out: Float64Array, capacity: number, row: number): void {
  out[COLUMN.gradW * capacity + row] = Number.NaN;
  out[COLUMN.gradB * capacity + row] = Number.NaN;
  out[COLUMN.eta * capacity + row] = Number.NaN;
  out[COLUMN.beta * capacity + row] = Number.NaN;
}

/**
 * The step from which on the full gradient has stayed small, or NEVER: goes back from the newest row to the first
 * that is recorded and large.
 *
 * @param first the step of the first row
 * @param earlier what was known before these rows
 */
export function convergence(
  out: Float64Array,
  capacity: number,
  rows: number,
  first: number,
  earlier: number,
): number {
  const enough = SMALL_NORM;
  const atLoss = COLUMN.loss * capacity;
  const atNorm = COLUMN.fullNorm * capacity;
  let since = NEVER;
  for (let row = rows - 1; row >= 0; row--) {
    if (out[atNorm + row] <= enough) since = first + row;
    else if (!Number.isNaN(out[atLoss + row])) return since;
  }
  return earlier === NEVER ? since : earlier;
}
