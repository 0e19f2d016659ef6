/**
 * One optimizer's descent: fills rows of a trajectory, as many at a time as it is given room for. How it is cut
 * into chunks never changes the path. The hot loop allocates nothing: all doubles live in one arena, since doubles
 * that are passed as arguments or returned are boxed.
 */
import { BASE_COLUMNS, COLUMN, columnsOf } from '../catalog/columns';
import { BETA, CLOCK_LENGTH, DECAY_SCALE, ETA, GRAD_B, GRAD_W, LOSS, type Objective, STEP, type StepState } from '../catalog/define';
import { findOptimizer } from '../catalog/optimizers';
import type { RunEnd } from '../scene/outcome';
import type { RunSpec } from '../scene/types';
import { createBatches } from './batches';
import { etaSchedule, momentumSchedule } from './schedules';

/** Above this many points, a loss over all the data at each step would cost more than the steps. */
export const RECORD_ALL_BELOW = 20_000;
/** A run has converged where the full gradient's norm stays at most this. */
export const CONVERGED_NORM = 1e-6;

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

  // One arena: θ, probe, clock, full (gradient and loss over all), batch (the same over a batch), the loss
  // measured at the probe, the evaluations so far, slots, carried scalars.
  const arena = new Float64Array(4 + CLOCK_LENGTH + 9 + slotValues + carried.length);
  let used = 0;
  const take = (length: number) => {
    used += length;
    return arena.subarray(used - length, used);
  };
  const theta = take(2);
  const probe = take(2);
  const clock = take(CLOCK_LENGTH);
  const full = take(3);
  const batch = take(3);
  /** Whether the gradient that a step sees comes with the loss at θ, at no further cost. */
  const everything = batches.full;
  const lossIsFree = everything && lookAhead === undefined;
  const seen = lossIsFree ? full : batch;
  const g = seen.subarray(GRAD_W, GRAD_B + 1);
  const measured = take(1);
  const evaluations = take(2); // gradients, losses; per data point
  const slots = take(slotValues);
  const carry = take(carried.length);
  theta[0] = run.start.w;
  theta[1] = run.start.b;
  carry.set(carried);

  const scratch = new Float64Array(3);
  const state: StepState<string, never> = {
    theta,
    g,
    slots: Object.fromEntries(slotNames.map((name, i) => [name, slots.subarray(2 * i, 2 * i + 2)])),
    carry,
    hyper: run.hyper as never,
    clock,
    probe,
    measure: () => {
      objective.evaluate(probe, scratch, 0, points, null);
      measured[0] = scratch[LOSS];
      evaluations[1] += cost;
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

  let nextRow = 0;
  let end: RunEnd | null = null;
  let convergedAt: number | null = null;

  function fill(out: Float64Array, capacity: number): number {
    const atLoss = COLUMN.loss * capacity;
    const atNorm = COLUMN.fullNorm * capacity;
    const atGradW = COLUMN.gradW * capacity;
    const atGradB = COLUMN.gradB * capacity;
    const atEta = COLUMN.eta * capacity;
    const atBeta = COLUMN.beta * capacity;
    const atB = COLUMN.b * capacity;
    const atGradEvals = COLUMN.gradEvals * capacity;
    const atLossEvals = COLUMN.lossEvals * capacity;
    const atSlots = BASE_COLUMNS.length * capacity;
    let row = 0;
    let t = nextRow;

    while (row < capacity && end === null) {
      const recorded = recordEvery === 1 || t % recordEvery === 0 || t === steps;
      const epochEnds = watchesEpochs && t % stepsPerEpoch === 0;
      const evaluated = recorded || epochEnds;
      if (evaluated) objective.evaluate(theta, full, 0, points, null);

      // x − x is 0 for a finite x and NaN otherwise.
      const excess = theta[0] - theta[0] + (theta[1] - theta[1]) + (evaluated ? full[LOSS] - full[LOSS] : 0);
      if (excess !== 0 && t > 0) {
        end = { reason: 'diverged', at: t - 1, convergedAt: null };
        break;
      }

      out[row] = theta[0];
      out[atB + row] = theta[1];
      out[atGradEvals + row] = evaluations[0];
      out[atLossEvals + row] = evaluations[1];
      for (let i = 0, at = atSlots + row; i < slotValues; i++, at += capacity) out[at] = slots[i];
      if (recorded) {
        const norm = Math.sqrt(full[GRAD_W] * full[GRAD_W] + full[GRAD_B] * full[GRAD_B]);
        out[atLoss + row] = full[LOSS];
        out[atNorm + row] = norm;
        if (!(norm <= CONVERGED_NORM)) convergedAt = null;
        else if (convergedAt === null) convergedAt = t;
      } else {
        out[atLoss + row] = Number.NaN;
        out[atNorm + row] = Number.NaN;
      }

      if (t === steps || excess !== 0) {
        out[atGradW + row] = out[atGradB + row] = out[atEta + row] = out[atBeta + row] = Number.NaN;
        end = { reason: t === steps && excess === 0 ? 'steps' : 'diverged', at: t, convergedAt };
        row++;
        break;
      }

      if (epochEnds) {
        if (!lossIsFree) evaluations[1] += cost;
        eta?.endEpoch(t, full);
      }
      clock[STEP] = t;
      if (eta !== null) eta.advance(t, stepsPerEpoch);
      if (beta !== null) beta.advance(t, stepsPerEpoch);

      if (!everything) batches.next(t);
      if (lookAhead !== undefined) {
        lookAhead(state);
        objective.evaluate(probe, batch, batches.from, batches.to, batches.order);
      } else if (!lossIsFree) {
        objective.evaluate(theta, batch, batches.from, batches.to, batches.order);
      }
      evaluations[0] += everything ? cost : batches.to - batches.from;
      if (l2) {
        const at = lookAhead === undefined ? theta : probe;
        g[0] += lambda * at[0];
        g[1] += lambda * at[1];
      }
      out[atGradW + row] = g[0];
      out[atGradB + row] = g[1];

      const w = theta[0];
      const b = theta[1];
      takeStep(state as never);
      if (decoupled) {
        const shrink = clock[ETA] * lambda * clock[DECAY_SCALE];
        theta[0] -= shrink * w;
        theta[1] -= shrink * b;
      }
      out[atEta + row] = hasEta ? clock[ETA] : Number.NaN;
      out[atBeta + row] = clock[BETA];
      row++;
      t++;
    }
    nextRow = t;
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
