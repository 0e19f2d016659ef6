/** What is kept of runs side by side: no rows, but the few numbers that a row changes. Entry l is of lane l. */
import { GRAD_B, GRAD_W, LOSS } from '../../catalog/define';
import { FULL_LENGTH, THETA_LENGTH } from '../descent';
import { NEVER, SMALL_NORM } from '../recordedColumns';

/** No step from which all losses are low enough. */
export const NOT_REACHED = -1;
/** Doubles that are kept of the newest row: the gradient that its step saw, its loss, w and b. */
export const ROW_LENGTH = 5;
export const ROW_W = 3;
export const ROW_B = 4;

/** A class, for speed: see descent.ts. */
export class Tally {
  /** Rows that a step has been taken from: the step that the run is at. */
  readonly rows: Int32Array;
  /** The lowest recorded loss; NaN before the first. */
  readonly best: Float64Array;
  /** The first step from which all recorded losses are at most the target, or NOT_REACHED. */
  readonly reached: Int32Array;
  /** What it had cost until then. */
  readonly reachedCost: Float64Array;
  /** The step from which the full gradient has stayed small, or NEVER. */
  readonly smallSince: Int32Array;
  /** The newest row, ROW_LENGTH doubles a lane: its loss is NaN where none was recorded. */
  readonly row: Float64Array;
  /** What the newest row had cost, and what the step to it did. */
  readonly cost: Float64Array;
  readonly stepCost: Float64Array;

  constructor(
    lanes: number,
    private readonly target: number,
    private readonly thetas: Float64Array,
    private readonly fulls: Float64Array,
  ) {
    this.rows = new Int32Array(lanes);
    this.best = new Float64Array(lanes);
    this.reached = new Int32Array(lanes);
    this.reachedCost = new Float64Array(lanes);
    this.smallSince = new Int32Array(lanes);
    this.row = new Float64Array(ROW_LENGTH * lanes);
    this.cost = new Float64Array(lanes);
    this.stepCost = new Float64Array(lanes);
  }

  /** @param stepCost what a step costs, as long as none has been taken */
  begin(l: number, stepCost: number): void {
    this.rows[l] = 0;
    this.best[l] = Number.NaN;
    this.reached[l] = NOT_REACHED;
    this.smallSince[l] = NEVER;
    this.cost[l] = 0;
    this.stepCost[l] = stepCost;
  }

  /** Takes in row t, whose loss and gradient over all the data are told. */
  note(l: number, t: number): void {
    const { best, reached, smallSince, row, thetas, fulls } = this;
    const loss = fulls[FULL_LENGTH * l + LOSS];
    const gradW = fulls[FULL_LENGTH * l + GRAD_W];
    const gradB = fulls[FULL_LENGTH * l + GRAD_B];
    // Of equal losses the last counts, as it tells 0 from −0; NaN never does.
    if (loss <= best[l] || Number.isNaN(best[l])) best[l] = loss;
    if (!(loss <= this.target)) reached[l] = NOT_REACHED;
    else if (reached[l] === NOT_REACHED) {
      reached[l] = t;
      this.reachedCost[l] = this.cost[l];
    }
    if (!(Math.sqrt(gradW * gradW + gradB * gradB) <= SMALL_NORM)) smallSince[l] = NEVER;
    else if (smallSince[l] === NEVER) smallSince[l] = t;
    const at = ROW_LENGTH * l;
    row[at + GRAD_W] = gradW;
    row[at + GRAD_B] = gradB;
    row[at + LOSS] = loss;
    row[at + ROW_W] = thetas[THETA_LENGTH * l];
    row[at + ROW_B] = thetas[THETA_LENGTH * l + 1];
  }

  /** Takes in a row whose loss is not told. */
  pass(l: number): void {
    const { row, thetas } = this;
    const at = ROW_LENGTH * l;
    row[at + LOSS] = Number.NaN;
    row[at + ROW_W] = thetas[THETA_LENGTH * l];
    row[at + ROW_B] = thetas[THETA_LENGTH * l + 1];
  }
}
