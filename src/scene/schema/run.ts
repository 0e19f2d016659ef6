/** The schema of a run: what it may say depends on its optimizer's definition. */
import * as v from 'valibot';
import type { OptimizerDefinition, ScheduleDefinition } from '../../catalog/define';
import { OPTIMIZERS } from '../../catalog/optimizers';
import { MOMENTUM_SCHEDULES, SCHEDULES } from '../../catalog/schedules';
import { DEFAULT_BATCH } from '../defaults';
import { expectation, rangeText } from '../faults';
import {
  BATCH_ORDERS,
  LEGAL_BATCH,
  LEGAL_COORDINATE,
  LEGAL_LAMBDA,
  LEGAL_SEED,
  LEGAL_STEPS,
  MAX_LABEL_LENGTH,
  RUN_IDS,
} from '../limits';
import type { DecaySpec, RunSpec, ScheduleSpec } from '../types';
import { choice, closed, numberIn, oneOf, printable, type Schema, trueOrFalse } from './fields';
import { parameterEntries, scheduleSchema } from './parameters';

const CONSTANT: ScheduleSpec = { kind: 'constant' };

const anySchedule = scheduleSchema(SCHEDULES);
const anyMomentumSchedule = scheduleSchema(MOMENTUM_SCHEDULES);

const lambda = numberIn(LEGAL_LAMBDA);
const decaySchema = choice(
  'kind',
  new Map<string, Schema<DecaySpec>>([
    ['none', closed<DecaySpec>({ kind: v.literal('none') })],
    ['l2', closed<DecaySpec>({ kind: v.literal('l2'), lambda })],
    ['decoupled', closed<DecaySpec>({ kind: v.literal('decoupled'), lambda })],
  ]),
);

const size = v.union([v.literal('all'), numberIn(LEGAL_BATCH)], ({ input }) =>
  expectation(`"all" or ${rangeText(LEGAL_BATCH)}`, input),
);
const batchSchema = closed({
  size,
  order: v.optional(oneOf(BATCH_ORDERS), DEFAULT_BATCH.order),
  seed: v.optional(numberIn(LEGAL_SEED), DEFAULT_BATCH.seed),
});

const coordinate = numberIn(LEGAL_COORDINATE);

function runSchemaOf(definition: OptimizerDefinition): Schema<RunSpec> {
  const { id, name, hyper, learningRate, momentumSchedule } = definition;
  const scheduled = learningRate === 'scheduled';
  return closed<RunSpec>({
    id: oneOf(RUN_IDS),
    label: v.optional(printable({ min: 0, max: MAX_LABEL_LENGTH }), ''),
    visible: v.optional(trueOrFalse(), true),
    optimizer: v.literal(id),
    start: closed({ w: coordinate, b: coordinate }),
    steps: numberIn(LEGAL_STEPS),
    hyper: v.optional(closed(parameterEntries(hyper)), {}),
    schedule: v.optional(
      scheduled ? anySchedule : onlyConstant(SCHEDULES, `constant, since ${name} has no η to schedule`),
      CONSTANT,
    ),
    momentumSchedule: v.optional(
      momentumSchedule
        ? anyMomentumSchedule
        : onlyConstant(MOMENTUM_SCHEDULES, `constant, since ${name} has no momentum to schedule`),
      CONSTANT,
    ),
    decay: v.optional(decaySchema, { kind: 'none' }),
    batch: v.optional(batchSchema, { ...DEFAULT_BATCH }),
  });
}

function onlyConstant(definitions: readonly ScheduleDefinition[], expected: string): Schema<ScheduleSpec> {
  return scheduleSchema(
    definitions.filter(({ id }) => id === CONSTANT.kind),
    expected,
  );
}

export const runSchema = choice<RunSpec>(
  'optimizer',
  new Map(OPTIMIZERS.map((definition) => [definition.id, runSchemaOf(definition)])),
);
