/**
 * One optimizer's descent: fills rows of a trajectory, as many at a time as it is given room for. How it is cut
 * into chunks never changes the path. The hot loop allocates nothing: all doubles live in one arena, since doubles
 * that are passed as arguments or returned are boxed.
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
import { etaSchedule, momentumSchedule, type RunningSchedule } from './schedules';

/** Above this many points, a loss over all the data at each step would cost more than the steps. */
export const RECORD_ALL_BELOW = 20_000;
/** A run has converged where the full gradient's norm stays at most this. */
export const CONVERGED_NORM = 1e-6;
/** No step so far from which the gradient stays small. */
const NEVER = -1;

/**
 * Where things are in a run's one arena: θ, the probe, the clock, gradient and loss over all the data, the same over
 * a batch, the loss measured at the probe, the evaluations so far, then the rule's slots and carried scalars.
 */
const THETA = 0;
const PROBE = 2;
const CLOCK = 4;
const FULL = CLOCK + CLOCK_LENGTH;
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

  private readonly arena: Float64Array;
  private readonly full: Float64Array;
  private readonly slotValues: number;
  private readonly state: StepState<string, never>;

  private nextRow = 0;
  private convergedAt = NEVER;

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
    const arena = new Float64Array(SLOTS + this.slotValues + carried.length);
    const view = (from: number, length: number) => new Float64Array(arena.buffer, 8 * from, length);
    this.arena = arena;
    this.full = view(FULL, 3);
    const slots: Record<string, Float64Array> = {};
    for (let i = 0; i < slotNames.length; i++) slots[slotNames[i]] = view(SLOTS + 2 * i, 2);
    const probe = view(PROBE, 2);
    const measured = view(MEASURED, 1);
    const scratch = new Float64Array(3);
    this.state = {
      theta: view(THETA, 2),
      g: this.lossIsFree ? this.full : view(BATCH, 3),
      slots,
      carry: view(SLOTS + this.slotValues, carried.length),
      hyper: run.hyper as never,
      clock: view(CLOCK, CLOCK_LENGTH),
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
    carry.set(carried);
    // What the clock says where no schedule and no rule writes to it: NaN where a rule has no such rate.
    clock[ETA] = definition.learningRate === 'scheduled' ? (run.hyper.eta as number) : Number.NaN;
    clock[BETA] = definition.momentumSchedule ? (run.hyper.beta as number) : Number.NaN;
    clock[DECAY_SCALE] = 1;
    this.eta = etaSchedule(run, definition, clock);
    this.beta = momentumSchedule(run, definition, clock);
  }

  /** All that comes between the recorded loss and the step: rates, the batch, the gradient elsewhere, the penalty. */
  private prepare(t: number): void {
    const { objective, batches, state, definition } = this;
    this.eta?.advance(t, batches.stepsPerEpoch);
    this.beta?.advance(t, batches.stepsPerEpoch);
    if (!batches.full) batches.next(t);
    const at = definition.lookAhead === undefined ? state.theta : state.probe;
    definition.lookAhead?.(state);
    if (!this.lossIsFree) objective.evaluate(at, state.g, batches.from, batches.to, batches.order);
    if (this.run.decay.kind === 'l2') {
      state.g[GRAD_W] += this.lambda * at[0];
      state.g[GRAD_B] += this.lambda * at[1];
    }
  }

  fill(out: Float64Array, capacity: number): number {
    if (this.end !== null) return 0;
    // Locals, written back at the end: what an object holds is read and written anew at each turn.
    const { objective, batches, eta, lambda, lossIsFree, recordEvery, full, state, slotValues } = this;
    const a = this.arena;
    const theta = state.theta;
    const takeStep = this.definition.step;
    const { points, cost } = objective;
    const { steps, decay } = this.run;
    const { stepsPerEpoch, full: everything } = batches;
    const seen = lossIsFree ? FULL : BATCH;
    const needsPreparing = eta !== null || this.beta !== null || !lossIsFree || decay.kind === 'l2';
    const watchesEpochs = eta?.watchesEpochs === true;
    const decoupled = decay.kind === 'decoupled';
    const hasEta = this.definition.learningRate !== 'none';
    const atB = COLUMN.b * capacity;
    const atLoss = COLUMN.loss * capacity;
    const atGradW = COLUMN.gradW * capacity;
    const atGradB = COLUMN.gradB * capacity;
    const atNorm = COLUMN.fullNorm * capacity;
    const atEta = COLUMN.eta * capacity;
    const atBeta = COLUMN.beta * capacity;
    const atGradEvals = COLUMN.gradEvals * capacity;
    const atLossEvals = COLUMN.lossEvals * capacity;
    const atSlots = BASE_COLUMNS.length * capacity;
    let row = 0;
    let t = this.nextRow;
    let last = steps;
    let reason: RunEnd['reason'] = 'steps';
    let convergedAt = this.convergedAt;

    while (row < capacity) {
      const recorded = recordEvery === 1 || t % recordEvery === 0 || t === steps;
      const epochEnds = watchesEpochs && t % stepsPerEpoch === 0;
      if (recorded || epochEnds) objective.evaluate(theta, full, 0, points, null);
      else a[FULL + LOSS] = 0;

      const w = a[THETA];
      const b = a[THETA + 1];
      const loss = a[FULL + LOSS];
      // x − x is 0 for a finite x and NaN otherwise.
      if (w - w + (b - b) + (loss - loss) !== 0) {
        if (t > 0) {
          this.end = { reason: 'diverged', at: t - 1, convergedAt: null };
          break;
        }
        last = 0;
        reason = 'diverged';
      }

      out[row] = w;
      out[atB + row] = b;
      out[atGradEvals + row] = a[GRAD_EVALS];
      out[atLossEvals + row] = a[LOSS_EVALS];
      for (let i = 0, at = atSlots + row; i < slotValues; i++, at += capacity) out[at] = a[SLOTS + i];
      if (recorded) {
        const gradW = a[FULL + GRAD_W];
        const gradB = a[FULL + GRAD_B];
        const norm = Math.sqrt(gradW * gradW + gradB * gradB);
        out[atLoss + row] = loss;
        out[atNorm + row] = norm;
        if (!(norm <= CONVERGED_NORM)) convergedAt = NEVER;
        else if (convergedAt === NEVER) convergedAt = t;
      } else {
        out[atLoss + row] = Number.NaN;
        out[atNorm + row] = Number.NaN;
      }

      if (t === last) {
        out[atGradW + row] = out[atGradB + row] = out[atEta + row] = out[atBeta + row] = Number.NaN;
        this.end = {
          reason,
          at: t,
          convergedAt: convergedAt === NEVER ? null : convergedAt,
        };
        row++;
        break;
      }

      if (epochEnds) {
        if (!lossIsFree) a[LOSS_EVALS] += cost;
        eta?.endEpoch(t, full);
      }
      a[CLOCK + STEP] = t;
      if (needsPreparing) this.prepare(t);
      a[GRAD_EVALS] += everything ? cost : batches.to - batches.from;
      out[atGradW + row] = a[seen + GRAD_W];
      out[atGradB + row] = a[seen + GRAD_B];

      takeStep(state);
      if (decoupled) {
        // A rule without an η of its own shrinks θ by λ.
        const shrink = (hasEta ? a[CLOCK + ETA] : 1) * lambda * a[CLOCK + DECAY_SCALE];
        a[THETA] -= shrink * w;
        a[THETA + 1] -= shrink * b;
      }
      out[atEta + row] = a[CLOCK + ETA];
      out[atBeta + row] = a[CLOCK + BETA];
      row++;
      t++;
    }
    this.nextRow = t;
    this.convergedAt = convergedAt;
    return row;
  }
}
