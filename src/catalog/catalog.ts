/** Everything there is to choose from, as plain JSON: what `trace --catalog` prints. */
import { DATASETS } from './datasets/index';
import type {
  DatasetDefinition,
  LossDefinition,
  OptimizerDefinition,
  ScheduleDefinition,
  SurfaceFunctionDefinition,
} from './define';
import { lossTex, optimizerTex, scheduleTex, surfaceTex } from './display/lines';
import { LOSSES } from './losses/index';
import { SURFACE_FUNCTIONS } from './objectives/index';
import { OPTIMIZER_ENTRIES, OPTIMIZERS } from './optimizers/index';
import { defaultsOf, type ScheduleParameters } from './parameters';
import { MOMENTUM_SCHEDULES, SCHEDULES } from './schedules/index';
import { toTex } from './tex';

/** The catalog; formulas are in TeX, with the defaults of switches. */
export function catalogDocument() {
  return {
    optimizers: OPTIMIZERS.map(optimizerDocument),
    schedules: SCHEDULES.map(scheduleDocument),
    momentumSchedules: MOMENTUM_SCHEDULES.map(scheduleDocument),
    objectives: {
      neuron: LOSSES.map(lossDocument),
      functions: SURFACE_FUNCTIONS.map(functionDocument),
    },
    datasets: DATASETS.map(datasetDocument),
  };
}

function lossDocument(definition: LossDefinition) {
  const { id, name, summary, source } = definition;
  return { id, name, summary, source, formula: lossTex(definition) };
}

function optimizerDocument(definition: OptimizerDefinition) {
  const { id, name, group, summary, variant, source, hyper, slots, learningRate, momentumSchedule } =
    definition;
  return {
    id,
    name,
    group,
    summary,
    variant,
    source,
    hyper: parametersDocument(hyper),
    state: Object.entries(slots).map(([slot, { symbol, name }]) => ({ id: slot, symbol, name })),
    learningRate,
    momentumSchedule,
    formula: optimizerTex(definition, defaultsOf(hyper)).map((line) => toTex(definition, line)),
    decoupledDecayAs:
      OPTIMIZER_ENTRIES.find((entry) => entry.optimizer === id && entry.decoupled)?.name ?? null,
  };
}

function scheduleDocument(definition: ScheduleDefinition) {
  const { id, name, summary, source, target, params } = definition;
  const formula = scheduleTex(definition).map((line) => toTex(definition, line));
  return { id, name, summary, source, target, params: parametersDocument(params), formula };
}

function functionDocument(definition: SurfaceFunctionDefinition) {
  const { id, name, summary, source, params, domain, start, eta, spacing } = definition;
  const defaults = defaultsOf(params);
  return {
    ...{ id, name, summary, source, params: parametersDocument(params) },
    formula: surfaceTex(definition).map((line) => toTex(definition, line)),
    ...{ domain, start, eta, spacing },
    minima: definition.minima(defaults),
    saddles: definition.saddles(defaults),
    unboundedBelow: definition.unboundedBelow === true,
  };
}

function datasetDocument({ id, name, summary, source, kind, params, points }: DatasetDefinition) {
  const base = { id, name, summary, source, kind, params: parametersDocument(params) };
  if (kind === 'generated') return base;
  const { x, y } = points({});
  return { ...base, x: [...x], y: [...y] };
}

/** Each parameter with its id, as an array: the order is that of the controls. */
function parametersDocument(parameters: ScheduleParameters) {
  return Object.entries(parameters).map(([id, parameter]) => ({ id, ...parameter }));
}
