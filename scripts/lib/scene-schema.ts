// The JSON Schema of a scene, from the catalog: what an editor checks a scene file against while it is written.
import { DATASETS } from '../../src/catalog/datasets';
import type { OptimizerDefinition, ScheduleDefinition } from '../../src/catalog/define';
import { LOSSES } from '../../src/catalog/losses';
import { SURFACE_FUNCTIONS } from '../../src/catalog/objectives';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import type { ScheduleParameter, ScheduleParameters } from '../../src/catalog/parameters';
import { MOMENTUM_SCHEDULES, SCHEDULES } from '../../src/catalog/schedules';
import * as limits from '../../src/scene/limits';
import { closed, type Json, list, number } from './json-schema';
import { partSchema } from './part-fields';
import { recordedSchema } from './recorded-schema';
import { runSchema, sharedRunSchemas } from './run-fields';
import { viewSchema } from './view-fields';

function parameter(definition: ScheduleParameter): Json {
  const about = { description: definition.name, default: definition.default };
  switch (definition.kind) {
    case 'number':
      return { ...number(definition.legal), ...about };
    case 'list':
      return { ...list(number(definition.legal), definition.length), ...about };
    case 'switch':
      return { type: 'boolean', ...about };
    case 'choice':
      return { enum: Object.keys(definition.of), ...about };
    case 'step-points': {
      const point = {
        type: 'array',
        prefixItems: [number(definition.step), number(definition.value)],
        minItems: 2,
        maxItems: 2,
      };
      return { ...list(point, definition.length), ...about };
    }
  }
}

function parameters(definitions: ScheduleParameters): Json {
  return Object.fromEntries(Object.entries(definitions).map(([name, each]) => [name, parameter(each)]));
}

function schedules(definitions: readonly ScheduleDefinition[]): Json {
  return {
    anyOf: definitions.map(({ id, summary, params }) =>
      closed({ kind: { const: id }, ...parameters(params) }, ['kind'], summary),
    ),
  };
}

function data(): Json {
  const coordinates = list(number(limits.LEGAL_COORDINATE), { min: 1, max: limits.MAX_INLINE_POINTS });
  const ids = (kind: string) => DATASETS.filter((dataset) => dataset.kind === kind);
  return {
    anyOf: [
      closed({ kind: { const: 'points' }, x: coordinates, y: coordinates }, ['kind', 'x', 'y']),
      closed({ kind: { const: 'preset' }, id: { enum: ids('preset').map(({ id }) => id) } }, ['kind', 'id']),
      ...ids('generated').map(({ id, summary, params }) => {
        const fields = { kind: { const: 'generated' }, id: { const: id }, ...parameters(params) };
        return closed(fields, ['kind', 'id'], summary);
      }),
    ],
  };
}

function objective(): Json {
  const losses = LOSSES.map(({ id }) => id);
  return {
    anyOf: [
      closed(
        {
          kind: { const: 'neuron' },
          loss: { enum: losses, default: losses[0] },
          data: { $ref: '#/$defs/data' },
        },
        ['kind', 'data'],
      ),
      ...SURFACE_FUNCTIONS.map(({ id, summary, params }) => {
        const fields = { kind: { const: 'function' }, id: { const: id }, params: closed(parameters(params)) };
        return closed(fields, ['kind', 'id'], summary);
      }),
      closed(
        {
          kind: { const: 'formula' },
          text: {
            type: 'string',
            maxLength: limits.MAX_FORMULA_LENGTH,
            description: 'L(w, b), as in (w^2 - b)^2 + 0.1 sin(5w)',
          },
        },
        ['kind', 'text'],
        'A formula of one’s own',
      ),
    ],
  };
}

/**
 * @returns the schema, in draft 2020-12. Looser than the program where JSON Schema cannot say it: as many y as x,
 * columns of one length, each id once, sides that are not empty, batches only where there is data, axes over numbers that the run has.
 */
export function sceneSchema(): Json {
  const { LEGAL_COORDINATE, MAX_RUNS } = limits;
  const run = (rule: OptimizerDefinition) => runSchema(rule, ({ hyper }) => parameters(hyper));
  const scene = {
    $schema: { type: 'string' },
    version: { const: 1 },
    objective: objective(),
    runs: list({ anyOf: [...OPTIMIZERS.map(run), recordedSchema()] }, { min: 0, max: MAX_RUNS }),
    sharedStart: { type: 'boolean', default: false },
    view: viewSchema(),
    sweep: partSchema('sweep'),
    luck: partSchema('luck'),
    compare: partSchema('compare'),
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Errorscape scene',
    ...closed(scene, ['version', 'objective', 'runs'], 'What is seen, saved, shared and replayed.'),
    $defs: {
      point: closed({ w: number(LEGAL_COORDINATE), b: number(LEGAL_COORDINATE) }, ['w', 'b']),
      data: data(),
      schedule: schedules(SCHEDULES),
      momentumSchedule: schedules(MOMENTUM_SCHEDULES),
      axis: partSchema('axis'),
      ...sharedRunSchemas(),
    },
  };
}
