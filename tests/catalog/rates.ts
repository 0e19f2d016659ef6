/** A small loop around a schedule: what the engine does with it, without its runs. */
import { BETA, CLOCK_LENGTH, ETA, type ScheduleDefinition } from '../../src/catalog/define';
import { defaultsOf, type ScheduleValue } from '../../src/catalog/parameters';

interface Options {
  readonly stepsPerEpoch?: number;
  /** The loss over all the data at each epoch's end, and before it at the start. */
  readonly losses?: readonly number[];
}

/** The first `steps` rates of a schedule. */
export function rates(
  definition: ScheduleDefinition | undefined,
  base: number,
  steps: number,
  values: Readonly<Record<string, ScheduleValue>> = {},
  { stepsPerEpoch = 1, losses = [] }: Options = {},
): number[] {
  if (definition === undefined) throw new Error('no such schedule');
  const params = { ...defaultsOf(definition.params), ...values };
  const clock = new Float64Array(CLOCK_LENGTH);
  const state = {
    base,
    params,
    step: 0,
    epoch: 0,
    memory: Float64Array.from(definition.memory, ({ start }) => start(base, params)),
    epochLoss: new Float64Array(2),
    clock,
  };
  return Array.from({ length: steps }, (_, t) => {
    state.step = t;
    state.epoch = Math.floor(t / stepsPerEpoch);
    definition.rate(state);
    if ((t + 1) % stepsPerEpoch === 0) {
      state.epochLoss.set([losses[state.epoch + 1] ?? 0, losses[state.epoch] ?? 0]);
      definition.epochEnd?.(state);
    }
    return clock[definition.target === 'eta' ? ETA : BETA];
  });
}
