/** η_t and β_t of a run. One that stays as it is has no schedule: a call a step would cost a third of the step. */
import {
  LOSS,
  type OptimizerDefinition,
  type ScheduleDefinition,
  type ScheduleState,
} from '../catalog/define';
import { defaultsOf } from '../catalog/parameters';
import { findMomentumSchedule, findSchedule } from '../catalog/schedules';
import type { RunSpec, ScheduleSpec } from '../scene/types';

export interface RunningSchedule {
  /** Whether it asks for the loss at each epoch's end. */
  readonly watchesEpochs: boolean;
  /** Writes the step's η (or β) to the clock. Called once a step, in order. */
  advance(step: number, stepsPerEpoch: number): void;
  /** Told at the start (step 0) and at each epoch's end, with the evaluation over all the data at θ. */
  endEpoch(step: number, full: Float64Array): void;
}

/** The schedule of the run's η; null where η stays the same, or the rule has none of its own. */
export function etaSchedule(
  run: RunSpec,
  optimizer: OptimizerDefinition,
  clock: Float64Array,
): RunningSchedule | null {
  if (optimizer.learningRate !== 'scheduled') return null;
  return build(findSchedule(run.schedule.kind), run.schedule, run.hyper.eta as number, clock);
}

/** The schedule of the run's β; null where β stays the same, or the rule takes no such schedule. */
export function momentumSchedule(
  run: RunSpec,
  optimizer: OptimizerDefinition,
  clock: Float64Array,
): RunningSchedule | null {
  if (!optimizer.momentumSchedule) return null;
  return build(
    findMomentumSchedule(run.momentumSchedule.kind),
    run.momentumSchedule,
    run.hyper.beta as number,
    clock,
  );
}

function build(
  definition: ScheduleDefinition | undefined,
  spec: ScheduleSpec,
  base: number,
  clock: Float64Array,
): RunningSchedule | null {
  if (definition === undefined) throw new Error(`There is no schedule "${spec.kind}"`);
  if (definition.constant === true) return null;
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
    watchesEpochs: epochEnd !== undefined,
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
