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
  STEP,
  type StepState,
} from '../catalog/define';
import { findOptimizer } from '../catalog/optimizers';
import type { RunEnd } from '../scene/outcome';
import type { RunSpec } from '../scene/types';
import { createBatches } from './batches';
import { etaSchedule, momentumSchedule } from './schedules';

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
  const { lookAhead, step: takeStep } = definition;
  const points = objective.points;
  const cost = objective.cost;
  const steps = run.steps;
  const batches = createBatches(points, run.batch);
  const lambda = run.decay.kind === 'none' ? 0 : run.decay.lambda;
  const l2 = run.decay.kind === 'l2';
  const decoupled = run.decay.kind === 'decoupled';
  const hasEta = definition.learningRate !== 'none';
  const hasBeta = definition.momentumSchedule;
  const slotNames = Object.keys(definition.slots);
  const slotValues = slotNames.length * 2;
  const carried = Object.values(definition.carry);

  const arena = new Float64Array(SLOTS + slotValues + carried.length);
  const view = (from: number, length: number) => arena.subarray(from, from + length);
  const theta = view(THETA, 2);
  const probe = view(PROBE, 2);
  const clock = view(CLOCK, CLOCK_LENGTH);
  const full = view(FULL, 3);
  const batch = view(BATCH, 3);
  const measured = view(MEASURED, 1);
  const slots = view(SLOTS, slotValues);
  const carry = view(SLOTS + slotValues, carried.length);
  theta[0] = run.start.w;
  theta[1] = run.start.b;
  carry.set(carried);

  /** Whether the gradient that a step sees comes with the loss at θ, at no further cost. */
  const everything = batches.full;
  const lossIsFree = everything && lookAhead === undefined;
  const seen = lossIsFree ? FULL : BATCH;

  const scratch = new Float64Array(3);
  const state: StepState<string, never> = {
    theta,
    g: view(seen + GRAD_W, 2),
    slots: Object.fromEntries(slotNames.map((name, i) => [name, slots.subarray(2 * i, 2 * i + 2)])),
    carry,
    hyper: run.hyper as never,
    clock,
    probe,
    measure: () => {
      objective.evaluate(probe, scratch, 0, points, null);
      measured[0] = scratch[LOSS];
      arena[LOSS_EVALS] += cost;
    },
    measured,
  };

  const eta = etaSchedule(run, definition, clock);
  const beta = momentumSchedule(run, definition, clock);
  const watchesEpochs = eta?.watchesEpochs === true;
  // What the clock says where no schedule and no rule writes to it: η is 1 where a rule has none.
  clock[ETA] = definition.learningRate === 'scheduled' ? (run.hyper.eta as number) : 1;
  clock[BETA] = hasBeta ? (run.hyper.beta as number) : Number.NaN;
  clock[DECAY_SCALE] = 1;
  const stepsPerEpoch = batches.stepsPerEpoch;

  // So that recording takes at most a tenth of the work: one evaluation of N points every m steps of B points.
  const batchCost = everything ? cost : batches.to - batches.from;
  const recordEvery = lossIsFree || points <= RECORD_ALL_BELOW ? 1 : Math.ceil((10 * cost) / batchCost);

  /** All that comes between the recorded loss and the step: rates, the batch, the gradient elsewhere, the penalty. */
  function prepare(t: number): void {
    eta?.advance(t, stepsPerEpoch);
    beta?.advance(t, stepsPerEpoch);
    if (!everything) batches.next(t);
    if (lookAhead !== undefined) {
      lookAhead(state);
      objective.evaluate(probe, batch, batches.from, batches.to, batches.order);
    } else if (!lossIsFree) {
      objective.evaluate(theta, batch, batches.from, batches.to, batches.order);
    }
    if (l2) {
      const at = lookAhead === undefined ? THETA : PROBE;
      arena[seen + GRAD_W] += lambda * arena[at];
      arena[seen + GRAD_B] += lambda * arena[at + 1];
    }
  }
  const needsPreparing = eta !== null || beta !== null || !lossIsFree || l2;

  let nextRow = 0;
  let end: RunEnd | null = null;
  let convergedAt = NEVER;

  function fill(out: Float64Array, capacity: number): number {
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
    const slotsEnd = SLOTS + slotValues;
    if (end !== null) return 0;
    // Locals, and written back at the end: what the closure holds is read and written anew at each turn.
    const a = arena;
    let row = 0;
    let t = nextRow;
    let converged = convergedAt;

    while (row < capacity) {
      const recorded = recordEvery === 1 || t % recordEvery === 0 || t === steps;
      const epochEnds = watchesEpochs && t % stepsPerEpoch === 0;
      const evaluated = recorded || epochEnds;
      if (evaluated) objective.evaluate(theta, full, 0, points, null);
      else a[FULL + LOSS] = 0;

      const w = a[THETA];
      const b = a[THETA + 1];
      const loss = a[FULL + LOSS];
      // x − x is 0 for a finite x and NaN otherwise.
      const finite = w - w + (b - b) + (loss - loss) === 0;
      if (!finite && t > 0) {
        end = { reason: 'diverged', at: t - 1, convergedAt: null };
        break;
      }

      out[row] = w;
      out[atB + row] = b;
      out[atGradEvals + row] = a[GRAD_EVALS];
      out[atLossEvals + row] = a[LOSS_EVALS];
      for (let slot = SLOTS, at = atSlots + row; slot < slotsEnd; slot += 2, at += 2 * capacity) {
        out[at] = a[slot];
        out[at + capacity] = a[slot + 1];
      }
      if (recorded) {
        const gradW = a[FULL + GRAD_W];
        const gradB = a[FULL + GRAD_B];
        const norm = Math.sqrt(gradW * gradW + gradB * gradB);
        out[atLoss + row] = loss;
        out[atNorm + row] = norm;
        if (!(norm <= CONVERGED_NORM)) converged = NEVER;
        else if (converged === NEVER) converged = t;
      } else {
        out[atLoss + row] = Number.NaN;
        out[atNorm + row] = Number.NaN;
      }

      if (t === steps || !finite) {
        out[atGradW + row] = out[atGradB + row] = out[atEta + row] = out[atBeta + row] = Number.NaN;
        end = {
          reason: finite ? 'steps' : 'diverged',
          at: t,
          convergedAt: converged === NEVER ? null : converged,
        };
        row++;
        break;
      }

      if (epochEnds) {
        if (!lossIsFree) a[LOSS_EVALS] += cost;
        eta?.endEpoch(t, full);
      }
      a[CLOCK + STEP] = t;
      if (needsPreparing) prepare(t);
      a[GRAD_EVALS] += everything ? cost : batches.to - batches.from;
      out[atGradW + row] = a[seen + GRAD_W];
      out[atGradB + row] = a[seen + GRAD_B];

      takeStep(state as never);
      if (decoupled) {
        const shrink = a[CLOCK + ETA] * lambda * a[CLOCK + DECAY_SCALE];
        a[THETA] -= shrink * w;
        a[THETA + 1] -= shrink * b;
      }
      out[atEta + row] = hasEta ? a[CLOCK + ETA] : Number.NaN;
      out[atBeta + row] = a[CLOCK + BETA];
      row++;
      t++;
    }
    nextRow = t;
    convergedAt = converged;
    return row;
  }

  return {
    columns: columnsOf(definition),
    get end() {
      return end;
    },
    fill,
  };
}
