/** The schema of the surface: a neuron's loss over data, a function, or a formula. */
import * as v from 'valibot';
import { DATASETS } from '../../catalog/datasets';
import { LOSSES } from '../../catalog/losses';
import { SURFACE_FUNCTIONS } from '../../catalog/objectives';
import { formulaFault } from '../../catalog/objectives/formula';
import { shorten } from '../faults';
import { LEGAL_COORDINATE, MAX_FORMULA_LENGTH, MAX_INLINE_POINTS } from '../limits';
import type { DataSpec, ObjectiveSpec } from '../types';
import { written } from '../written';
import { choice, closed, numbers, oneOf, printable, type Schema } from './fields';
import { parameterEntries } from './parameters';

type InlinePoints = Extract<DataSpec, { kind: 'points' }>;

const coordinates = numbers(LEGAL_COORDINATE, { min: 1, max: MAX_INLINE_POINTS });

const pointsSchema: Schema<DataSpec> = v.pipe(
  closed<InlinePoints>({ kind: v.literal('points'), x: coordinates, y: coordinates }),
  v.check(
    ({ x, y }) => x.length === y.length,
    ({ input: { x, y } }) => `expected as many x as y, got ${written(x.length)} and ${written(y.length)}`,
  ),
);

const presets = DATASETS.filter(({ kind }) => kind === 'preset').map(({ id }) => id);

const generated = DATASETS.filter(({ kind }) => kind === 'generated').map(
  ({ id, params }) =>
    [
      id,
      () =>
        closed<DataSpec>({
          kind: v.literal('generated'),
          id: v.literal(id),
          ...parameterEntries(params),
        }),
    ] as const,
);

const dataSchema = choice<DataSpec>(
  'kind',
  new Map<string, () => Schema<DataSpec>>([
    ['points', () => pointsSchema],
    ['preset', () => closed<DataSpec>({ kind: v.literal('preset'), id: oneOf(presets) })],
    ['generated', () => choice('id', new Map(generated))],
  ]),
);

const functions = SURFACE_FUNCTIONS.map(
  ({ id, params }) =>
    [
      id,
      () =>
        closed<ObjectiveSpec>({
          kind: v.literal('function'),
          id: v.literal(id),
          params: v.optional(closed(parameterEntries(params)), {}),
        }),
    ] as const,
);

const neuronSchema = closed<ObjectiveSpec>({
  kind: v.literal('neuron'),
  loss: v.optional(oneOf(LOSSES.map(({ id }) => id)), LOSSES[0].id),
  data: dataSchema,
});

const formulaSchema = closed<ObjectiveSpec>({
  kind: v.literal('formula'),
  text: v.pipe(
    printable({ min: 1, max: MAX_FORMULA_LENGTH }),
    v.check(
      (text) => formulaFault(text) === null,
      ({ input }) => formulaMessage(input),
    ),
  ),
});

/** "at character 5, "foo": there is no function …"; characters count from 1. */
function formulaMessage(text: string): string {
  const fault = formulaFault(text);
  if (fault === null) return '';
  const { at, length, message } = fault;
  const marked = length === 0 ? '' : `, "${shorten(text.slice(at, at + length))}"`;
  return `at character ${at + 1}${marked}: ${message}`;
}

export const objectiveSchema = choice<ObjectiveSpec>(
  'kind',
  new Map<string, () => Schema<ObjectiveSpec>>([
    ['neuron', () => neuronSchema],
    ['function', () => choice('id', new Map(functions))],
    ['formula', () => formulaSchema],
  ]),
);
