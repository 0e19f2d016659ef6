/**
 * One optimizer's descent: fills rows of a trajectory, as many at a time as it is given room for. How it is cut
 * into chunks never changes the path. The hot loop allocates nothing: all doubles live in one arena, since doubles
 * that are passed as arguments or returned are boxed.
 *
 * Over two points a step takes some 30 ns, nearly all of it waiting for one result after another (e^x, a division,
 * θ). What is done besides costs nothing while it is little, and its full time beyond. So the loop holds what every
 * run needs; what some runs need stands in methods apart, and what is known in advance is filled in afterwards.
 */
import { BASE_COLUMNS, COLUMN, columnsOf } from '../catalog/columns';
import {
  BETA,
  CLOCK_LENGTH,
  DECAY_SCALE,
  ETA,
  GRAD_B,
  GRAD_W,
  LOSS,
  type Objective,
  type OptimizerDefinition,
  STEP,
  type StepState,
} from '../catalog/define';
import { findOptimizer } from '../catalog/optimizers';
import type { RunEnd } from '../scene/outcome';
import type { RunSpec } from '../scene/types';
import { type Batches, createBatches } from './batches';
import { clearStep, convergence, fillSteadyColumns, NEVER } from './recordedColumns';
import { endOfRun } from './runEnd';
import { etaSchedule, momentumSchedule, type RunningSchedule } from './schedules';

/** Above this many points, a loss over all the data at each step would cost more than the steps. */
export const RECORD_ALL_BELOW = 20_000;

/**
 * The layout of a run's one arena: θ, the probe, the clock, gradient and loss over all the data, the same over
 * a batch, the loss measured at the probe, the evaluations so far, then the rule's slots and carried scalars.
 */
const THETA = 0;
const PROBE = 2;
const CLOCK = 4;
const CLOCK_STEP = CLOCK + STEP;
const FULL = CLOCK + CLOCK_LENGTH;
const FULL_GRAD_W = FULL + GRAD_W;
const FULL_GRAD_B = FULL + GRAD_B;
const FULL_LOSS = FULL + LOSS;
const BATCH = FULL + 3;
const MEASURED = BATCH + 3;
const GRAD_EVALS = MEASURED + 1;
const LOSS_EVALS = GRAD_EVALS + 1;
const SLOTS = LOSS_EVALS + 1;

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

/** @throws Error for ids that the catalog does not have; a scene that passed the schema has none. */
export function createRunner(objective: Objective, run: RunSpec): Runner {
  const definition = findOptimizer(run.optimizer);
  if (definition === undefined) throw new Error(`There is no optimizer "${run.optimizer}"`);
  return new Descent(objective, run, definition);
}

function viewOf(memory: ArrayBuffer, from: number, length: number): Float64Array {
  return new Float64Array(memory, Float64Array.BYTES_PER_ELEMENT * from, length);
}

/** A class, for speed: a method is compiled with its module's constants in it, a closure made anew is not. */
class Descent implements Runner {
  readonly columns: readonly string[];
  end: RunEnd | null = null;

  private readonly objective: Objective;
  private readonly run: RunSpec;
  private readonly definition: OptimizerDefinition;
  private readonly batches: Batches;
  private readonly eta: RunningSchedule | null;
  private readonly beta: RunningSchedule | null;
  private readonly lambda: number;
  /** Whether the gradient that a step sees comes with the loss at θ, at no further cost. */
  private readonly lossIsFree: boolean;
  /** Steps between recorded losses, so that recording takes at most a tenth of the work. */
  private readonly recordEvery: number;
  /** Whether a step is but one evaluation of everything, at θ, and the rule at rates that stay: as in most runs. */
  private readonly steady: boolean;

  private readonly arena: Float64Array;
  private readonly full: Float64Array;
  private readonly slotValues: number;
  private readonly state: StepState<string, never>;

  private nextRow = 0;
  /** The step from which the full gradient has stayed small. */
  private smallSince = NEVER;
  /** The gradient that the step from the last row saw, and the loss of that row. */
  private readonly lastSeen = new Float64Array(3);

  constructor(objective: Objective, run: RunSpec, definition: OptimizerDefinition) {
    const { points, cost } = objective;
    const batches = createBatches(points, run.batch);
    this.objective = objective;
    this.run = run;
    this.definition = definition;
    this.columns = columnsOf(definition);
    this.batches = batches;
    this.lambda = run.decay.kind === 'none' ? 0 : run.decay.lambda;
    this.lossIsFree = batches.full && definition.lookAhead === undefined;
    // One evaluation of N points every m steps of B points.
    const batchCost = batches.full ? cost : batches.to - batches.from;
    this.recordEvery = this.lossIsFree || points <= RECORD_ALL_BELOW ? 1 : Math.ceil((10 * cost) / batchCost);

    const slotNames = Object.keys(definition.slots);
    const carried = Object.values(definition.carry);
    this.slotValues = 2 * slotNames.length;
    const memory = new ArrayBuffer(
      Float64Array.BYTES_PER_ELEMENT * (SLOTS + this.slotValues + carried.length),
    );
    const arena = new Float64Array(memory);
    this.arena = arena;
    this.full = viewOf(memory, FULL, 3);
    const slots: Record<string, Float64Array> = {};
    for (let i = 0; i < slotNames.length; i++) slots[slotNames[i]] = viewOf(memory, SLOTS + 2 * i, 2);
    const probe = viewOf(memory, PROBE, 2);
    const measured = viewOf(memory, MEASURED, 1);
    const scratch = new Float64Array(3);
    this.state = {
      theta: viewOf(memory, THETA, 2),
      g: this.lossIsFree ? this.full : viewOf(memory, BATCH, 3),
      slots,
      carry: viewOf(memory, SLOTS + this.slotValues, carried.length),
      hyper: run.hyper as never,
      clock: viewOf(memory, CLOCK, CLOCK_LENGTH),
      probe,
      measure: () => {
        objective.evaluate(probe, scratch, 0, points, null);
        measured[0] = scratch[LOSS];
        arena[LOSS_EVALS] += cost;
      },
      measured,
    };
    const { theta, carry, clock } = this.state;
    theta[0] = run.start.w;
    theta[1] = run.start.b;
    for (let i = 0; i < carried.length; i++) carry[i] = carried[i];
    // The clock's rates where no schedule and no rule writes to it: NaN where a rule has no such rate.
    clock[ETA] = definition.learningRate === 'scheduled' ? (run.hyper.eta as number) : Number.NaN;
    clock[BETA] = definition.momentumSchedule ? (run.hyper.beta as number) : Number.NaN;
    clock[DECAY_SCALE] = 1;
    this.eta = etaSchedule(run, definition, clock);
    this.beta = momentumSchedule(run, definition, clock);
    const ratesStay = this.eta === null && this.beta === null && definition.learningRate !== 'chosen';
    this.steady = this.lossIsFree && ratesStay && run.decay.kind === 'none';
  }

  fill(out: Float64Array, capacity: number): number {
    if (this.end !== null) return 0;
    // Locals: what an object holds is read anew at each turn.
    const { objective, full, state, steady, slotValues, arena: a } = this;
    const { points } = objective;
    const { theta } = state;
    const takeStep = this.definition.step;
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
    let last = this.run.steps - first;
    let reason: 'steps' | 'diverged' | null = null;
    let row = 0;

    while (row < capacity) {
      // First the slots, while the step before is still being computed. A loop over them would take twice as long.
      if (slotValues > 0) {
        out[(atSlot0 + row) | 0] = a[SLOTS];
        out[(atSlot1 + row) | 0] = a[SLOTS + 1];
        if (slotValues > 2) {
          out[(atSlot2 + row) | 0] = a[SLOTS + 2];
          out[(atSlot3 + row) | 0] = a[SLOTS + 3];
          for (let i = 4, at = atMore + row; i < slotValues; i++, at += capacity) out[at] = a[SLOTS + i];
        }
      }
      if (steady) objective.evaluate(theta, full, 0, points, null);
      else this.observe(out, capacity, row);

      const w = a[THETA];
      const b = a[THETA + 1];
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
      if (row === last) {
        reason ??= 'steps';
        row++;
        break;
      }

      a[CLOCK_STEP] = first + row;
      if (steady) takeStep(state);
      else this.takeOtherStep(out, capacity, row);
      row++;
    }

    if (steady) {
      fillSteadyColumns(out, capacity, row, objective.cost, state.clock, a[GRAD_EVALS]);
      a[GRAD_EVALS] += row * objective.cost;
    }
    if (row > 0) {
      this.lastSeen[GRAD_W] = out[(atGradW + row - 1) | 0];
      this.lastSeen[GRAD_B] = out[(atGradB + row - 1) | 0];
      this.lastSeen[LOSS] = out[(atLoss + row - 1) | 0];
    }
    if (row > last) clearStep(out, capacity, last);
    this.smallSince = convergence(out, capacity, row, first, this.smallSince);
    this.nextRow = first + row;
    if (reason !== null) {
      const { run, smallSince, lastSeen } = this;
      this.end = endOfRun({ reason, at: first + row - 1, smallSince, theta, full, lastSeen }, objective, run);
    }
    return row;
  }

  private isRecorded(t: number): boolean {
    return this.recordEvery === 1 || t % this.recordEvery === 0 || t === this.run.steps;
  }

  private epochEnds(t: number): boolean {
    return this.eta?.watchesEpochs === true && t % this.batches.stepsPerEpoch === 0;
  }

  /** For runs that are not steady: counts the evaluations before a step, and evaluates everything when asked. */
  private observe(out: Float64Array, capacity: number, row: number): void {
    const { objective, state, full, arena: a } = this;
    const t = this.nextRow + row;
    out[COLUMN.gradEvals * capacity + row] = a[GRAD_EVALS];
    out[COLUMN.lossEvals * capacity + row] = a[LOSS_EVALS];
    if (this.isRecorded(t) || this.epochEnds(t)) {
      objective.evaluate(state.theta, full, 0, objective.points, null);
    } else a[FULL_LOSS] = 0;
  }

  /** For runs that are not steady: rates, the batch, the gradient elsewhere, the penalty, the rule, the decay. */
  private takeOtherStep(out: Float64Array, capacity: number, row: number): void {
    const { objective, batches, state, definition, lambda, arena: a } = this;
    const { decay } = this.run;
    const { theta, g } = state;
    const t = this.nextRow + row;
    if (!this.isRecorded(t)) {
      out[COLUMN.loss * capacity + row] = Number.NaN;
      out[COLUMN.fullNorm * capacity + row] = Number.NaN;
    }
    if (this.epochEnds(t)) {
      if (!this.lossIsFree) a[LOSS_EVALS] += objective.cost;
      this.eta?.endEpoch(t, this.full);
    }
    this.eta?.advance(t, batches.stepsPerEpoch);
    this.beta?.advance(t, batches.stepsPerEpoch);
    if (!batches.full) batches.next(t);
    const at = definition.lookAhead === undefined ? theta : state.probe;
    definition.lookAhead?.(state);
    if (!this.lossIsFree) objective.evaluate(at, g, batches.from, batches.to, batches.order);
    a[GRAD_EVALS] += batches.full ? objective.cost : batches.to - batches.from;
    if (decay.kind === 'l2') {
      g[GRAD_W] += lambda * at[0];
      g[GRAD_B] += lambda * at[1];
    }
    out[COLUMN.gradW * capacity + row] = g[GRAD_W];
    out[COLUMN.gradB * capacity + row] = g[GRAD_B];

    const w = theta[0];
    const b = theta[1];
    definition.step(state);
    if (decay.kind === 'decoupled') {
      // A rule without an η of its own shrinks θ by λ.
      const rate = definition.learningRate === 'none' ? 1 : a[CLOCK + ETA];
      const shrink = rate * lambda * a[CLOCK + DECAY_SCALE];
      theta[0] -= shrink * w;
      theta[1] -= shrink * b;
    }
    out[COLUMN.eta * capacity + row] = a[CLOCK + ETA];
    out[COLUMN.beta * capacity + row] = a[CLOCK + BETA];
  }
}
