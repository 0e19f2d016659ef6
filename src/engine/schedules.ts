/** η_t and β_t of a run: constants are set once a step at no cost, the rest by the schedule's rule. */
import { BETA, ETA, LOSS, type OptimizerDefinition, type ScheduleDefinition, type ScheduleState } from '../catalog/define';
import { defaultsOf } from '../catalog/parameters';
import { findMomentumSchedule, findSchedule } from '../catalog/schedules';
import type { RunSpec, ScheduleSpec } from '../scene/types';

export interface RunningSchedule {
  /** [the loss at this epoch's end, at the end of the one before]; null where nobody asks for them. */
  readonly epochLoss: Float64Array | null;
  /** Writes the step's η (or β) to the clock. Called once a step, in order. */
  advance(step: number, stepsPerEpoch: number): void;
  /** Told at the start (step 0) and at each epoch's end, with the evaluation over all the data at θ. */
  endEpoch(step: number, full: Float64Array): void;
}

/** The run's η. A rule without one has 1 on the clock, which only its decoupled decay sees. */
export function etaSchedule(run: RunSpec, optimizer: OptimizerDefinition, clock: Float64Array): RunningSchedule {
  if (optimizer.learningRate !== 'scheduled') return constant(1, ETA, clock);
  return build(findSchedule(run.schedule.kind), run.schedule, run.hyper.eta as number, clock);
}

/** The run's β, for rules that take a momentum schedule. */
export function momentumSchedule(run: RunSpec, optimizer: OptimizerDefinition, clock: Float64Array): RunningSchedule {
  if (!optimizer.momentumSchedule) return constant(0, BETA, clock);
  return build(findMomentumSchedule(run.momentumSchedule.kind), run.momentumSchedule, run.hyper.beta as number, clock);
}

function constant(value: number, index: number, clock: Float64Array): RunningSchedule {
  return {
    epochLoss: null,
    advance: () => {
      clock[index] = value;
    },
    endEpoch: () => {},
  };
}

function build(
  definition: ScheduleDefinition | undefined,
  spec: ScheduleSpec,
  base: number,
  clock: Float64Array,
): RunningSchedule {
  if (definition === undefined) throw new Error(`There is no schedule "${spec.kind}"`);
  const params = { ...defaultsOf(definition.params), ...spec };
  const epochLoss = new Float64Array(2);
  const state: ScheduleState<never> = {
    base,
    params: params as never,
    step: 0,
    epoch: 0,
    memory: Float64Array.from(definition.memory, (scalar) => scalar.start(base, params as never)),
    epochLoss,
    clock,
  };
  const { rate, epochEnd } = definition;
  return {
    epochLoss: epochEnd === undefined ? null : epochLoss,
    advance: (step, stepsPerEpoch) => {
      state.step = step;
      state.epoch = Math.floor(step / stepsPerEpoch);
      rate(state as never);
    },
    endEpoch: (step, full) => {
      epochLoss[1] = step === 0 ? full[LOSS] : epochLoss[0];
      epochLoss[0] = full[LOSS];
      if (step > 0 && epochEnd !== undefined) epochEnd(state as never);
    },
  };
}
