/**
 * One optimizer's descent, written down: fills rows of a trajectory, as many at a time as it is given room for. How it is cut
 * into chunks never changes the path. The hot loop allocates nothing.
 *
 * Over two points a step takes some 30 ns, nearly all of it waiting for one result after another (e^x, a division,
 * θ). What is done besides costs nothing while it is little, and its full time beyond. So the loop holds what every
 * run needs; what some runs need stands in methods apart, and what is known in advance is filled in afterwards.
 */
import { BASE_COLUMNS, COLUMN, columnsOf } from '../catalog/columns';
import { GRAD_B, GRAD_W, LOSS, type Objective, type OptimizerDefinition } from '../catalog/define';
import type { RunEnd } from '../scene/outcome';
import type { RunSpec } from '../scene/types';
import {
  CLOCK_BETA,
  CLOCK_ETA,
  CLOCK_STEP,
  Descent,
  FULL_LENGTH,
  GRAD_EVALS,
  LOSS_EVALS,
  ownLength,
  ruleOf,
  SLOTS,
  THETA_LENGTH,
} from './descent';
import { clearStep, convergence, fillSteadyColumns, NEVER } from './recordedColumns';
import { Recording } from './recording';
import { endOfRun } from './runEnd';

export interface Runner {
  /** See catalog/columns.ts. */
  readonly columns: readonly string[];
  /** null until the last row is written. */
  readonly end: RunEnd | null;
  /**
   * Writes the next rows, at most `capacity`, column after column: column c of row r goes to
   * out[c · capacity + r]. Returns how many rows it wrote.
   */
  fill(out: Float64Array, capacity: number): number;
}

/**
 * @param definition of its rule, where that is on no shelf
 * @throws Error for ids that the catalog does not have; a scene that passed the schema has none.
 */
export function createRunner(objective: Objective, run: RunSpec, definition?: OptimizerDefinition): Runner {
  return run.path === undefined
    ? new Recorder(objective, run, definition)
    : new Recording(objective, run.path);
}

/** The arena of a run that is written down: θ, gradient and loss over all the data there, the run's own memory. */
const FULL = THETA_LENGTH;
const FULL_GRAD_W = FULL + GRAD_W;
const FULL_GRAD_B = FULL + GRAD_B;
const FULL_LOSS = FULL + LOSS;
const OWN = FULL + FULL_LENGTH;
const STEP_AT = OWN + CLOCK_STEP;
const SLOTS_AT = OWN + SLOTS;

/** A class, for speed: a method is compiled with its module's constants in it, a closure made anew is not. */
class Recorder implements Runner {
  readonly columns: readonly string[];
  end: RunEnd | null = null;

  private readonly objective: Objective;
  private readonly arena: Float64Array;
  private readonly descent: Descent;
  /** The first column of what surrounds the rule. */
  private readonly aroundAt: number;
  private nextRow = 0;
  /** The step from which the full gradient has stayed small. */
  private smallSince = NEVER;
  /** The gradient that the step from the last row saw, and the loss of that row. */
  private readonly lastSeen = new Float64Array(3);

  constructor(objective: Objective, run: RunSpec, definition = ruleOf(run)) {
    const arena = new Float64Array(OWN + ownLength(definition));
    this.arena = arena;
    this.objective = objective;
    this.columns = columnsOf(definition, run);
    this.aroundAt = BASE_COLUMNS.length + 2 * Object.keys(definition.slots).length;
    this.descent = new Descent(
      objective,
      run,
      {
        theta: arena.subarray(0, FULL),
        full: arena.subarray(FULL, OWN),
        own: arena.subarray(OWN),
      },
      definition,
    );
  }

  fill(out: Float64Array, capacity: number): number {
    if (this.end !== null) return 0;
    // Locals: what an object holds is read anew at each turn.
    const { objective, descent, arena: a } = this;
    const { theta, full, own, state, steady, slotValues, run } = descent;
    const { points } = objective;
    const takeStep = descent.definition.step;
    const first = this.nextRow;
    // Cut to 32 bits, here and below: a sum of such numbers that is cut again needs no check for overflow.
    const atB = (COLUMN.b * capacity) | 0;
    const atLoss = (COLUMN.loss * capacity) | 0;
    const atGradW = (COLUMN.gradW * capacity) | 0;
    const atGradB = (COLUMN.gradB * capacity) | 0;
    const atNorm = (COLUMN.fullNorm * capacity) | 0;
    const atSlot0 = (BASE_COLUMNS.length * capacity) | 0;
    const atSlot1 = (atSlot0 + capacity) | 0;
    const atSlot2 = (atSlot1 + capacity) | 0;
    const atSlot3 = (atSlot2 + capacity) | 0;
    const atMore = (atSlot3 + capacity) | 0;
    let last = run.steps - first;
    let reason: 'steps' | 'stopped' | 'diverged' | null = null;
    let row = 0;

    while (row < capacity) {
      // First the slots, while the step before is still being computed. A loop over them would take twice as long.
      if (slotValues > 0) {
        out[(atSlot0 + row) | 0] = a[SLOTS_AT];
        out[(atSlot1 + row) | 0] = a[SLOTS_AT + 1];
        if (slotValues > 2) {
          out[(atSlot2 + row) | 0] = a[SLOTS_AT + 2];
          out[(atSlot3 + row) | 0] = a[SLOTS_AT + 3];
          for (let i = 4, at = atMore + row; i < slotValues; i++, at += capacity) out[at] = a[SLOTS_AT + i];
        }
      }
      if (steady) objective.evaluate(theta, full, 0, points, null);
      else this.observe(out, capacity, row);

      const w = a[0];
      const b = a[1];
      const loss = a[FULL_LOSS];
      // x − x is 0 for a finite x and NaN otherwise.
      if (w - w + (b - b) + (loss - loss) !== 0) {
        reason = 'diverged';
        if (first + row > 0) break;
        last = 0;
      }
      const gradW = a[FULL_GRAD_W];
      const gradB = a[FULL_GRAD_B];
      out[row] = w;
      out[(atB + row) | 0] = b;
      out[(atLoss + row) | 0] = loss;
      out[(atGradW + row) | 0] = gradW;
      out[(atGradB + row) | 0] = gradB;
      out[(atNorm + row) | 0] = Math.sqrt(gradW * gradW + gradB * gradB);
      if (!steady && reason === null && descent.isStop(first + row, loss, out[(atNorm + row) | 0])) {
        reason = 'stopped';
        last = row;
      }
      if (row === last) {
        reason ??= 'steps';
        row++;
        break;
      }

      if (steady) {
        a[STEP_AT] = first + row;
        takeStep(state);
      } else this.takeOtherStep(out, capacity, row);
      row++;
    }

    if (steady) {
      fillSteadyColumns(out, capacity, row, objective.cost, state.clock, own[GRAD_EVALS]);
      own[GRAD_EVALS] += row * objective.cost;
    }
    if (row > 0) {
      this.lastSeen[GRAD_W] = out[(atGradW + row - 1) | 0];
      this.lastSeen[GRAD_B] = out[(atGradB + row - 1) | 0];
      this.lastSeen[LOSS] = out[(atLoss + row - 1) | 0];
    }
    if (row > last) {
      clearStep(out, capacity, last);
      descent.around?.writeRaw(out, capacity, last, this.aroundAt, false);
    }
    this.smallSince = convergence(out, capacity, row, first, this.smallSince);
    this.nextRow = first + row;
    if (reason !== null) {
      const { smallSince, lastSeen } = this;
      this.end = endOfRun({ reason, at: first + row - 1, smallSince, theta, full, lastSeen }, objective, run);
    }
    return row;
  }

  /** For runs that are not steady: counts the evaluations before a step, and evaluates everything when asked. */
  private observe(out: Float64Array, capacity: number, row: number): void {
    const { own } = this.descent;
    out[COLUMN.gradEvals * capacity + row] = own[GRAD_EVALS];
    out[COLUMN.lossEvals * capacity + row] = own[LOSS_EVALS];
    this.descent.look(this.nextRow + row);
    const isRecorded = this.descent.isRecorded(this.nextRow + row);
    this.descent.around?.writeAverage(out, capacity, row, this.aroundAt, isRecorded);
  }

  /** For runs that are not steady: takes the step from a row, and writes down what it has seen and used. */
  private takeOtherStep(out: Float64Array, capacity: number, row: number): void {
    const { descent } = this;
    const { own, state } = descent;
    const t = this.nextRow + row;
    if (!descent.isRecorded(t)) {
      out[COLUMN.loss * capacity + row] = Number.NaN;
      out[COLUMN.fullNorm * capacity + row] = Number.NaN;
    }
    descent.prepareStep(t);
    out[COLUMN.gradW * capacity + row] = state.g[GRAD_W];
    out[COLUMN.gradB * capacity + row] = state.g[GRAD_B];
    descent.around?.writeRaw(out, capacity, row, this.aroundAt, true);
    descent.finishStep();
    out[COLUMN.eta * capacity + row] = own[CLOCK_ETA];
    out[COLUMN.beta * capacity + row] = own[CLOCK_BETA];
  }
}
