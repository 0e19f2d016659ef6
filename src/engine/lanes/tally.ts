/**
 * The figures of runs that are computed side by side: no rows, but the few numbers that a row changes. They are LANE doubles for each lane in
 * one array: a number in an array of an object's own takes three loads to reach, one in this array takes one.
 * It is a little longer than other files because it is one class: every method reads and writes that array by its layout.
 */
import { GRAD_B, GRAD_W, LOSS, type Objective } from '../../catalog/define';
import { CLOCK_STEP, FULL_LENGTH, THETA_LENGTH } from '../descent';
import { NEVER, SMALL_SQUARE } from '../recordedColumns';

/** Engines fold a module's own constants in, but read an imported one anew at each use. */
const TO_GRAD_W = GRAD_W;
const TO_GRAD_B = GRAD_B;
const TO_LOSS = LOSS;
const TO_STEP = CLOCK_STEP;
const FULL = FULL_LENGTH;
const THETA = THETA_LENGTH;

/** The row that comes next: −1 without a run. */
const NEXT = 0;
/** A row in full: the gradient that its step saw, its loss (NaN where none was recorded), w and b, and its number. */
const ROW = 1;
const ROW_W = ROW + FULL;
const ROW_B = ROW_W + 1;
const ROW_NUMBER = ROW_B + 1;
/** The newest row whose loss was recorded. */
const RECORDED = ROW_NUMBER + 1;
/** The lowest recorded loss; NaN before the first. */
const BEST = RECORDED + 1;
/** The newest recorded row whose loss was above the target, −1 before the first, and the first recorded one after it. */
const ABOVE = BEST + 1;
const REACHED = ABOVE + 1;
/** The same of full gradients that are not small. */
const LARGE = REACHED + 1;
const SMALL = LARGE + 1;
/** The cost of the newest row, that of the step to it, and that of the row REACHED. */
const COST = SMALL + 1;
const STEP_COST = COST + 1;
const REACHED_COST = STEP_COST + 1;
/** The last row, and the cost beyond which a row is asked about. */
const LAST = REACHED_COST + 1;
const LIMIT = LAST + 1;
/** The first row of a steady run that is taken in with care, and whether all are. */
const EVENT = LIMIT + 1;
const CAREFUL = EVENT + 1;
const LANE = CAREFUL + 1;

/** No row: neither one nor the row before the first. */
const NO_ROW = -2;

const LARGEST_SMALL = SMALL_SQUARE;

/** The result of a run at its newest row. NaN is empty. */
export interface Kept {
  /** The row's number: the steps taken. */
  readonly row: number;
  readonly w: number;
  readonly b: number;
  /** The row's recorded loss. */
  readonly loss: number;
  /** The lowest recorded loss. */
  readonly best: number;
  /** The first step from which every recorded loss is at most the target, and what it had cost, in evaluations. */
  readonly stepsTo: number;
  readonly costTo: number;
  /** The cost of the run up to this row, and that of the step to it; for the first row the least that a step costs. */
  readonly cost: number;
  readonly stepCost: number;
}

/** A class, for speed: see descent.ts. */
export class Tally {
  /** The lanes at which the last round of steady runs has something to be decided. */
  readonly events: Int32Array;
  private readonly lanes: Float64Array;
  private readonly objective: Objective;
  private readonly target: number;
  /** By lane: θ, gradient and loss there, and the own memories of the runs, of `ownLength` each (see descent.ts). */
  private readonly thetas: Float64Array;
  private readonly fulls: Float64Array;
  private readonly owns: Float64Array;
  private readonly ownLength: number;
  /** By lane: gradient and loss of the row. */
  private readonly rows: readonly Float64Array[];

  constructor(
    objective: Objective,
    lanes: number,
    target: number,
    thetas: Float64Array,
    fulls: Float64Array,
    owns: Float64Array,
  ) {
    this.events = new Int32Array(lanes);
    const memory = new Float64Array(LANE * lanes);
    this.lanes = memory;
    this.rows = Array.from({ length: lanes }, (_, l) =>
      memory.subarray(LANE * l + ROW, LANE * l + ROW + FULL),
    );
    this.objective = objective;
    this.target = target;
    this.thetas = thetas;
    this.fulls = fulls;
    this.owns = owns;
    this.ownLength = owns.length / lanes;
    for (let l = 0; l < lanes; l++) this.end(l);
  }

  /** @param stepCost what a step costs, as long as none has been taken */
  begin(l: number, stepCost: number, last: number, limit: number): void {
    const { lanes } = this;
    const at = LANE * l;
    lanes[at + STEP_COST] = stepCost;
    lanes[at + LAST] = last;
    lanes[at + CAREFUL] = 0;
    this.beginAgain(l);
    this.setLimit(l, limit);
  }

  /** Begins the same run anew, each row with care; what has been told of limits stays told. */
  beginCarefully(l: number): void {
    this.lanes[LANE * l + CAREFUL] = 1;
    this.beginAgain(l);
    this.setLimit(l, this.lanes[LANE * l + LIMIT]);
  }

  private beginAgain(l: number): void {
    const { lanes } = this;
    const at = LANE * l;
    lanes[at + NEXT] = 0;
    lanes[at + RECORDED] = lanes[at + ABOVE] = lanes[at + LARGE] = -1;
    lanes[at + BEST] = Number.NaN;
    lanes[at + ROW_NUMBER] = NO_ROW;
    lanes[at + COST] = 0;
  }

  end(l: number): void {
    this.lanes[LANE * l + NEXT] = -1;
  }

  /** The row that comes next, or −1 without a run. */
  next(l: number): number {
    return this.lanes[LANE * l + NEXT];
  }

  isLast(l: number, t: number): boolean {
    return this.lanes[LANE * l + LAST] === t;
  }

  isBeyondLimit(l: number, cost: number): boolean {
    return cost > this.lanes[LANE * l + LIMIT];
  }

  setLimit(l: number, limit: number): void {
    const { lanes } = this;
    const { cost } = this.objective;
    const at = LANE * l;
    lanes[at + LIMIT] = limit;
    let beyond = Math.floor(limit / cost);
    while (beyond * cost <= limit && limit < Number.POSITIVE_INFINITY) beyond++;
    // The row before the one that is beyond is asked for in full.
    lanes[at + EVENT] = lanes[at + CAREFUL] === 1 ? 0 : Math.min(lanes[at + LAST], beyond - 1);
  }

  /** Whether θ and the loss at the next row are numbers. */
  isFinite(l: number): boolean {
    const w = this.thetas[THETA * l];
    const b = this.thetas[THETA * l + 1];
    const loss = this.fulls[FULL * l + TO_LOSS];
    return w - w + (b - b) + (loss - loss) === 0;
  }

  /** Takes in what the next row has cost. */
  noteCost(l: number, cost: number): void {
    const { lanes } = this;
    const at = LANE * l;
    if (cost > lanes[at + COST]) lanes[at + STEP_COST] = cost - lanes[at + COST];
    lanes[at + COST] = cost;
  }

  /** Takes in the next row, whose loss and gradient over all the data are told. */
  note(l: number): void {
    const { lanes, fulls } = this;
    const at = LANE * l;
    const t = lanes[at + NEXT];
    const before = lanes[at + RECORDED];
    const loss = fulls[FULL * l + TO_LOSS];
    const gradW = fulls[FULL * l + TO_GRAD_W];
    const gradB = fulls[FULL * l + TO_GRAD_B];
    // The last of equal losses counts, since it tells 0 from −0. NaN never counts.
    if (loss <= lanes[at + BEST] || Number.isNaN(lanes[at + BEST])) lanes[at + BEST] = loss;
    if (!(loss <= this.target)) lanes[at + ABOVE] = t;
    else if (lanes[at + ABOVE] === before) {
      lanes[at + REACHED] = t;
      lanes[at + REACHED_COST] = lanes[at + COST];
    }
    if (!(gradW * gradW + gradB * gradB <= LARGEST_SMALL)) lanes[at + LARGE] = t;
    else if (lanes[at + LARGE] === before) lanes[at + SMALL] = t;
    lanes[at + RECORDED] = t;
    this.pass(l);
    lanes[at + ROW + TO_LOSS] = loss;
    this.noteGradient(l, fulls, FULL * l);
  }

  /** Takes in the next row, whose loss is not told. */
  pass(l: number): void {
    const { lanes, thetas } = this;
    const at = LANE * l;
    lanes[at + ROW + TO_LOSS] = Number.NaN;
    lanes[at + ROW_W] = thetas[THETA * l];
    lanes[at + ROW_B] = thetas[THETA * l + 1];
    lanes[at + ROW_NUMBER] = lanes[at + NEXT]++;
  }

  /** Takes in the gradient that the step from the newest row sees, from a place in an array on. */
  noteGradient(l: number, from: Float64Array, place: number): void {
    this.lanes[LANE * l + ROW + TO_GRAD_W] = from[place + TO_GRAD_W];
    this.lanes[LANE * l + ROW + TO_GRAD_B] = from[place + TO_GRAD_B];
  }

  /** The gradient that the step from the newest row saw, and its loss. */
  seen(l: number): Float64Array {
    return this.rows[l];
  }

  /** The newest row from which the full gradient has stayed small, or NEVER. */
  smallSince(l: number): number {
    const at = LANE * l;
    return this.lanes[at + LARGE] === this.lanes[at + RECORDED] ? NEVER : this.lanes[at + SMALL];
  }

  kept(l: number): Kept {
    const { lanes } = this;
    const at = LANE * l;
    const stayed = lanes[at + ABOVE] !== lanes[at + RECORDED];
    return {
      row: lanes[at + NEXT] - 1,
      w: lanes[at + ROW_W],
      b: lanes[at + ROW_B],
      loss: lanes[at + ROW + TO_LOSS],
      best: lanes[at + BEST],
      stepsTo: stayed ? lanes[at + REACHED] : Number.NaN,
      costTo: stayed ? lanes[at + REACHED_COST] : Number.NaN,
      cost: lanes[at + COST],
      stepCost: lanes[at + STEP_COST],
    };
  }

  /** Fills in what noteSteady leaves out, since it is seldom asked for: all but the newest row itself. */
  catchUp(l: number): void {
    const { lanes } = this;
    const { cost } = this.objective;
    const at = LANE * l;
    const newest = lanes[at + NEXT] - 1;
    if (newest < 0) return;
    lanes[at + RECORDED] = newest;
    lanes[at + COST] = newest * cost;
    // A steady run's loss is recorded at every row.
    lanes[at + REACHED] = lanes[at + ABOVE] + 1;
    lanes[at + SMALL] = lanes[at + LARGE] + 1;
    lanes[at + REACHED_COST] = lanes[at + REACHED] * cost;
  }

  /** Whether the newest row was taken in with care, so that all of it is here. */
  hasRow(l: number): boolean {
    return this.lanes[LANE * l + ROW_NUMBER] === this.lanes[LANE * l + NEXT] - 1;
  }

  /**
   * Takes in the next row of each of `used` lanes, whose runs are all steady, and sets their clocks for the step that
   * follows. Leaves out lanes where the row may be the last one: those are events, to be taken in with care. It does not ask
   * whether w and b are finite: where they once are not, they never are again, which is seen at the last row.
   *
   * @returns the number of events
   */
  noteSteady(used: number): number {
    const { lanes, fulls, owns, ownLength, events, target } = this;
    let count = 0;
    for (let l = 0; l < used; l++) {
      const at = LANE * l;
      const t = lanes[at + NEXT];
      if (t < 0) continue;
      const loss = fulls[FULL * l + TO_LOSS];
      if (t >= lanes[at + EVENT] || loss - loss !== 0) {
        events[count++] = l;
        continue;
      }
      const gradW = fulls[FULL * l + TO_GRAD_W];
      const gradB = fulls[FULL * l + TO_GRAD_B];
      if (!(loss > lanes[at + BEST])) lanes[at + BEST] = loss;
      if (!(loss <= target)) lanes[at + ABOVE] = t;
      if (!(gradW * gradW + gradB * gradB <= LARGEST_SMALL)) lanes[at + LARGE] = t;
      lanes[at + NEXT] = t + 1;
      owns[ownLength * l + TO_STEP] = t;
    }
    return count;
  }
}
