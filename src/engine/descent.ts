/**
 * One run on its way down: its memory, and the way a step is taken. The caller decides which of the steps' numbers are
 * kept. The memory is an arena, since doubles that are passed as
 * arguments or returned are boxed; steps allocate nothing. It is longer than other files because it is
 * one class: both halves of a step, and what they are set up from, work on the same views of that arena.
 */
import {
  BETA,
  CLOCK_LENGTH,
  DECAY_SCALE,
  ETA,
  GRAD_B,
  GRAD_W,
  HESSIAN_PRICE,
  LOSS,
  type Objective,
  type OptimizerDefinition,
  STEP,
  type StepState,
} from '../catalog/define';
import { findOptimizer } from '../catalog/optimizers/loaded';
import type { ParameterValue } from '../catalog/parameters';
import type { RunSpec } from '../scene/types';
import { type Around, createAround } from './around';
import { type Batches, createBatches } from './batches';
import { hessianAt } from './hessian';
import { etaSchedule, momentumSchedule, type RunningSchedule } from './schedules';

/** Above this many points, a loss over all the data at each step would cost more than the steps. */
export const RECORD_ALL_BELOW = 20_000;

/** Doubles of θ, and of a gradient with its loss. */
export const THETA_LENGTH = 2;
export const FULL_LENGTH = 3;

/**
 * The layout of a run's own memory, besides θ and what is evaluated there: the probe, the clock, gradient and loss over a batch,
 * the loss measured at the probe, the evaluations so far, then the rule's slots and carried scalars.
 */
const PROBE = 0;
const CLOCK = 2;
export const CLOCK_ETA = CLOCK + ETA;
export const CLOCK_BETA = CLOCK + BETA;
export const CLOCK_STEP = CLOCK + STEP;
const CLOCK_SCALE = CLOCK + DECAY_SCALE;
const BATCH = CLOCK + CLOCK_LENGTH;
const MEASURED = BATCH + 3;
export const GRAD_EVALS = MEASURED + 1;
export const LOSS_EVALS = GRAD_EVALS + 1;
export const SLOTS = LOSS_EVALS + 1;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Views of one memory or of several. */
export interface DescentMemory {
  readonly theta: Float64Array;
  /** Gradient and loss over all the data at θ. */
  readonly full: Float64Array;
  /** All else, of `ownLength` doubles, zero at first. */
  readonly own: Float64Array;
}

/** The rule of a run. @throws Error for an id that the catalog does not have; a scene that passed the schema has none */
export function ruleOf({ optimizer }: RunSpec): OptimizerDefinition {
  const definition = findOptimizer(optimizer);
  if (definition === undefined) throw new Error(`There is no optimizer "${optimizer}"`);
  return definition;
}

/** Doubles that a run of the rule needs in `own`. */
export function ownLength({ slots, carry }: OptimizerDefinition): number {
  return SLOTS + 2 * Object.keys(slots).length + Object.keys(carry).length;
}

/**
 * A run's hyperparameters as an object that is made in one way for all runs of a rule: V8 may box a double at each reading from
 * one that is a copy of another.
 */
function hyperOf({ hyper }: OptimizerDefinition, run: RunSpec): never {
  const values: Record<string, ParameterValue> = {};
  for (const name of Object.keys(hyper)) values[name] = run.hyper[name];
  return values as never;
}

/** Whether two runs of a rule may differ in nothing but their starts, numbers of steps and rates: told by identity, so that it is quick. */
function differInStartAlone(run: RunSpec, other: RunSpec): boolean {
  return (
    run.batch === other.batch &&
    run.schedule === other.schedule &&
    run.momentumSchedule === other.momentumSchedule &&
    run.decay === other.decay &&
    run.clip === other.clip &&
    run.stop === other.stop &&
    run.average === other.average
  );
}

/** A class, for speed: a method is compiled with its module's constants in it, a closure made anew is not. */
export class Descent {
  readonly definition: OptimizerDefinition;
  readonly theta: Float64Array;
  readonly full: Float64Array;
  readonly own: Float64Array;
  /** Doubles of the rule's slots, from SLOTS on. */
  readonly slotValues: number;
  readonly state: Writable<StepState<string, never>>;
  run: RunSpec;
  /** Whether the gradient that a step sees comes with the loss at θ, at no further cost. */
  private lossIsFree = false;
  /** Whether a step is one evaluation of everything, at θ, and the rule at constant rates: as in most runs. */
  steady = false;

  /** The clip, average and stop condition of the run; null where it has none. */
  around: Around | null = null;
  /** The cost of a step besides its rule's own measurements, in evaluations; the last batch of an epoch may be short. */
  stepPrice = 0;

  private readonly objective: Objective;
  private readonly carried: readonly number[];
  /** Whether there are slots that do not begin at 0. */
  private readonly hasStarts: boolean;
  private readonly batch: Float64Array;
  private batches: Batches;
  private eta: RunningSchedule | null = null;
  private beta: RunningSchedule | null = null;
  private lambda = 0;
  /** Steps between recorded losses, so that recording takes at most a tenth of the work. */
  private recordEvery = 1;

  constructor(
    objective: Objective,
    run: RunSpec,
    { theta, full, own }: DescentMemory,
    definition: OptimizerDefinition = ruleOf(run),
  ) {
    const { points, cost } = objective;
    const slotNames = Object.keys(definition.slots);
    this.objective = objective;
    this.definition = definition;
    this.run = run;
    this.theta = theta;
    this.full = full;
    this.own = own;
    this.carried = Object.values(definition.carry);
    this.hasStarts = Object.values(definition.slots).some(({ start }) => start !== undefined);
    this.slotValues = 2 * slotNames.length;
    this.batches = createBatches(points, run.batch);
    this.batch = own.subarray(BATCH, BATCH + 3);
    const slots: Record<string, Float64Array> = {};
    for (let i = 0; i < slotNames.length; i++) {
      slots[slotNames[i]] = own.subarray(SLOTS + 2 * i, SLOTS + 2 * i + 2);
    }
    const probe = own.subarray(PROBE, PROBE + 2);
    const measured = own.subarray(MEASURED, MEASURED + 1);
    const scratch = new Float64Array(3);
    const curvature = new Float64Array(3);
    const slope = new Float64Array(2);
    this.state = {
      theta,
      g: full,
      slots,
      carry: own.subarray(SLOTS + this.slotValues),
      hyper: hyperOf(definition, run),
      clock: own.subarray(CLOCK, CLOCK + CLOCK_LENGTH),
      probe,
      measure: () => {
        objective.evaluate(probe, scratch, 0, points, null);
        measured[0] = scratch[LOSS];
        own[LOSS_EVALS] += cost;
      },
      measured,
      measureSlope: () => this.measureSlope(probe, scratch, slope),
      slope,
      measureHessian: () => {
        if (objective.hessian === undefined) curvature.set(hessianAt(objective, theta));
        else objective.hessian(theta, curvature);
        own[GRAD_EVALS] += HESSIAN_PRICE * cost;
      },
      measureSquares: () => {
        if (objective.squares === undefined) curvature.fill(Number.NaN);
        else objective.squares(theta, curvature);
        own[GRAD_EVALS] += cost;
      },
      curvature,
    };
    this.begin(run);
  }

  /** Goes to the start of a run of the same rule, with nothing left of the one before. */
  begin(run: RunSpec): void {
    const before = this.run;
    this.run = run;
    if (run.hyper !== before.hyper) this.state.hyper = hyperOf(this.definition, run);
    this.goToStart();
    // Runs of a map differ in their starts alone: where nothing is carried through a steady run, the rest can stay.
    if (!this.steady || !differInStartAlone(run, before)) this.settle();
  }

  private goToStart(): void {
    const { definition, own, carried, theta, run } = this;
    const { carry } = this.state;
    for (let i = 0; i < own.length; i++) own[i] = 0;
    theta[0] = run.start.w;
    theta[1] = run.start.b;
    for (let i = 0; i < carried.length; i++) carry[i] = carried[i];
    if (this.hasStarts) this.startSlots(run);
    // The clock's rates where no schedule and no rule writes to it: NaN where a rule has no such rate.
    own[CLOCK_ETA] = definition.learningRate === 'scheduled' ? (run.hyper.eta as number) : Number.NaN;
    own[CLOCK_BETA] = definition.momentumSchedule ? (run.hyper.beta as number) : Number.NaN;
    own[CLOCK_SCALE] = 1;
  }

  /** Finds out what the run's steps need. */
  private settle(): void {
    const { definition, objective, state, run } = this;
    const batches = createBatches(objective.points, run.batch);
    this.batches = batches;
    this.lambda = run.decay.kind === 'none' ? 0 : run.decay.lambda;
    this.lossIsFree = batches.full && definition.lookAhead === undefined;
    this.stepPrice = batches.full ? objective.cost : batches.to - batches.from;
    // One evaluation of N points every m steps of B points.
    const recordAll = this.lossIsFree || objective.points <= RECORD_ALL_BELOW;
    this.recordEvery = recordAll ? 1 : Math.ceil((10 * objective.cost) / this.stepPrice);
    this.eta = etaSchedule(run, definition, state.clock);
    this.beta = momentumSchedule(run, definition, state.clock);
    const ratesStay = this.eta === null && this.beta === null && definition.learningRate !== 'chosen';
    this.around = createAround(run, objective);
    this.steady =
      this.lossIsFree &&
      ratesStay &&
      definition.needs === undefined &&
      run.decay.kind === 'none' &&
      this.around === null;
    state.g = this.lossIsFree ? this.full : this.batch;
  }

  /** Fills the slots that do not begin at 0. */
  private startSlots({ hyper }: RunSpec): void {
    const { definition, state, theta } = this;
    for (const name of Object.keys(definition.slots)) {
      const { start } = definition.slots[name];
      if (start === 'theta') state.slots[name].set(theta);
      else if (start === 'eye') state.slots[name].set([1, definition.slots[name].rotation === true ? 0 : 1]);
      else if (start !== undefined) state.slots[name].fill(hyper[start] as number);
    }
  }

  /** Whether the loss is told at every step. */
  get recordsAll(): boolean {
    return this.recordEvery === 1;
  }

  /** Whether the loss at θ before step t is told. */
  isRecorded(t: number): boolean {
    return this.recordEvery === 1 || t % this.recordEvery === 0 || t === this.run.steps;
  }

  /** Whether a row is the last by the run's own condition. @param norm of ∇L over all the data at θ */
  isStop(t: number, loss: number, norm: number): boolean {
    return this.around !== null && this.isRecorded(t) && this.around.stops(loss, norm);
  }

  /** Evaluates everything at θ before step t, if anyone asks for it. Else the loss stays 0. */
  look(t: number): void {
    const { objective } = this;
    if (this.isRecorded(t) || this.epochEnds(t)) {
      objective.evaluate(this.theta, this.full, 0, objective.points, null);
    } else this.full[LOSS] = 0;
  }

  /** The first half of step t of a run that is not steady: rates, the batch, the gradient that the step sees, the penalty. */
  prepareStep(t: number): void {
    const { objective, batches, state, definition, lambda, own } = this;
    const { theta, g } = state;
    own[CLOCK_STEP] = t;
    if (this.epochEnds(t)) {
      if (!this.lossIsFree) own[LOSS_EVALS] += objective.cost;
      this.eta?.endEpoch(t, this.full);
    }
    this.eta?.advance(t, batches.stepsPerEpoch);
    this.beta?.advance(t, batches.stepsPerEpoch);
    if (!batches.full) batches.next(t);
    const at = definition.lookAhead === undefined ? theta : state.probe;
    definition.lookAhead?.(state);
    if (!this.lossIsFree) objective.evaluate(at, g, batches.from, batches.to, batches.order);
    if (definition.gradient !== false)
      own[GRAD_EVALS] += batches.full ? objective.cost : batches.to - batches.from;
    if (this.run.decay.kind === 'l2') {
      g[GRAD_W] += lambda * at[0];
      g[GRAD_B] += lambda * at[1];
    }
    this.around?.clip(g);
  }

  /** The second half: the rule, and the decay apart from it. */
  finishStep(): void {
    const { state, definition, lambda, own, theta } = this;
    const w = theta[0];
    const b = theta[1];
    definition.step(state);
    if (this.run.decay.kind === 'decoupled') {
      // A rule without an η of its own shrinks θ by λ.
      const rate = definition.learningRate === 'none' ? 1 : own[CLOCK_ETA];
      if (definition.shrink === undefined) {
        const shrink = rate * lambda * own[CLOCK_SCALE];
        theta[0] -= shrink * w;
        theta[1] -= shrink * b;
      } else {
        own[CLOCK_SCALE] = rate * lambda;
        definition.shrink(state);
      }
    }
    this.around?.advance(theta);
  }

  /** The gradient that a step would see at the probe. */
  private measureSlope(probe: Float64Array, scratch: Float64Array, slope: Float64Array): void {
    const { objective, batches, own, lambda } = this;
    const penalty = this.run.decay.kind === 'l2' ? lambda : 0;
    if (batches.full) objective.evaluate(probe, scratch, 0, objective.points, null);
    else objective.evaluate(probe, scratch, batches.from, batches.to, batches.order);
    slope[0] = scratch[GRAD_W] + penalty * probe[0];
    slope[1] = scratch[GRAD_B] + penalty * probe[1];
    own[GRAD_EVALS] += batches.full ? objective.cost : batches.to - batches.from;
  }

  private epochEnds(t: number): boolean {
    return this.eta?.watchesEpochs === true && t % this.batches.stepsPerEpoch === 0;
  }
}
