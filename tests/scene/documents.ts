// Arbitrary legal documents, from the catalog: what a property must hold for.
import * as fc from 'fast-check';
import { DATASETS } from '../../src/catalog/datasets';
import type { OptimizerDefinition, ScheduleDefinition } from '../../src/catalog/define';
import { LOSSES } from '../../src/catalog/losses';
import { SURFACE_FUNCTIONS } from '../../src/catalog/objectives';
import { formulaFault } from '../../src/catalog/objectives/formula';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import {
  LEGAL_ETA,
  type LegalRange,
  type ScheduleParameter,
  type ScheduleParameters,
  type ScheduleValue,
} from '../../src/catalog/parameters';
import { MOMENTUM_SCHEDULES, SCHEDULES } from '../../src/catalog/schedules';
import { isDrawable, leastSide } from '../../src/scene/drawableWindow';
import type { FieldForm } from '../../src/scene/fieldForms';
import * as limits from '../../src/scene/limits';
import { asOffered } from '../../src/scene/offers';
import { recordedRun } from '../../src/scene/recorded';
import { RUN_FIELDS } from '../../src/scene/runFields';
import type { PartForm, RunForm } from '../../src/scene/runForms';
import type {
  DataSpec,
  ObjectiveSpec,
  RunSpec,
  SceneDocument,
  ScheduleSpec,
  View,
  Window,
} from '../../src/scene/types';
import { VIEW_FIELDS, VIEW_NAMES } from '../../src/scene/viewFields';
import { ALL_FUNCTIONS, print, treesOf } from '../math/formula/trees';
import { arbitraryParts } from './documentParts';

/** A legal number; its ends come often, and minus zero, which is stored as zero, never. */
function number({ min, max, below, integer }: LegalRange): fc.Arbitrary<number> {
  const inside =
    integer === true
      ? fc.integer({ min, max })
      : fc.double({ min, max, maxExcluded: below === true, noNaN: true }).map((value) => value + 0);
  return fc.oneof({ weight: 4, arbitrary: inside }, fc.constantFrom(min, below === true ? max / 2 : max));
}

function parameter(definition: ScheduleParameter): fc.Arbitrary<ScheduleValue> {
  switch (definition.kind) {
    case 'number':
      return number(definition.legal);
    case 'list':
      return fc.array(number(definition.legal), {
        minLength: definition.length.min,
        maxLength: definition.length.max,
      });
    case 'switch':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...Object.keys(definition.of));
    case 'step-points':
      return fc
        .uniqueArray(fc.tuple(number(definition.step), number(definition.value)), {
          minLength: definition.length.min,
          maxLength: 12,
          selector: ([step]) => step,
        })
        .map((points) => points.toSorted(([one], [other]) => one - other));
  }
}

function parameters(definitions: ScheduleParameters): fc.Arbitrary<Record<string, ScheduleValue>> {
  const entries = Object.entries(definitions).map(([name, each]) => [name, parameter(each)] as const);
  return fc.record(Object.fromEntries(entries), { noNullPrototype: true });
}

function schedule(definitions: readonly ScheduleDefinition[]): fc.Arbitrary<ScheduleSpec> {
  return fc.oneof(
    ...definitions.map(({ id, params }) =>
      parameters(params).map((values) => ({ kind: id, ...(values as Record<string, number>) })),
    ),
  );
}

const coordinate = number(limits.LEGAL_COORDINATE);
const point = fc.record({ w: coordinate, b: coordinate }, { noNullPrototype: true });

const data: fc.Arbitrary<DataSpec> = fc.oneof(
  fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 12 }).map((pairs) => ({
    kind: 'points' as const,
    x: pairs.map(([x]) => x),
    y: pairs.map(([, y]) => y),
  })),
  ...DATASETS.map(({ id, kind, params }) =>
    parameters(params).map(
      (values): DataSpec =>
        kind === 'preset' ? { kind, id } : { kind: 'generated', id, ...(values as Record<string, number>) },
    ),
  ),
);

const formula = fc
  .oneof(
    treesOf(ALL_FUNCTIONS).map((tree) => print(tree)),
    fc.constantFrom('2w·b − 3π', ' w ^2\u00a0+b× b', '(w)', 'ln(w)/2e'),
  )
  .filter((text) => text.length <= limits.MAX_FORMULA_LENGTH && formulaFault(text) === null);

const objective: fc.Arbitrary<ObjectiveSpec> = fc.oneof(
  fc
    .tuple(data, fc.constantFrom(...LOSSES.map(({ id }) => id)))
    .map(([data, loss]) => ({ kind: 'neuron' as const, loss, data })),
  ...SURFACE_FUNCTIONS.map(({ id, params }) =>
    parameters(params).map((values) => ({
      kind: 'function' as const,
      id,
      params: values as Record<string, number>,
    })),
  ),
  { weight: 2, arbitrary: formula.map((text) => ({ kind: 'formula' as const, text })) },
);

/** Any text that is fit to be shown: signs that links use for themselves come often. */
const label = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(...'%~_&=;,:#+ ηé🙂') }),
  )
  .filter(
    (text) =>
      text.length <= limits.MAX_LABEL_LENGTH && !/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(text),
  );

/** Any value of a form, so that a new field of a run is tested as soon as it is in the table. */
function anyOfRunForm(form: RunForm, definition: OptimizerDefinition): fc.Arbitrary<unknown> {
  switch (form.kind) {
    case 'rule':
      return fc.constant(definition.id);
    case 'id':
      return fc.constantFrom(...form.of);
    case 'number':
      return number(form.legal);
    case 'point':
      return point;
    case 'text':
      return fc.oneof(fc.constant(''), label);
    case 'unless':
      return fc.boolean();
    case 'hyper':
      return parameters(definition.hyper);
    case 'schedule': {
      const has =
        form.of === 'momentum' ? definition.momentumSchedule : definition.learningRate === 'scheduled';
      if (!has) return fc.constant({ kind: 'constant' });
      return schedule(form.of === 'momentum' ? MOMENTUM_SCHEDULES : SCHEDULES);
    }
    case 'kinds':
      return fc.oneof(
        ...Object.entries(form.of).map(([kind, numbers]) =>
          fc.record({ kind: fc.constant(kind), ...mapped(numbers, number) }, { noNullPrototype: true }),
        ),
      );
    case 'group':
      return fc.record(mapped(form.parts, anyPart), { noNullPrototype: true });
  }
}

function mapped<T>(of: Readonly<Record<string, T>>, any: (each: T) => fc.Arbitrary<unknown>) {
  return Object.fromEntries(Object.entries(of).map(([name, each]) => [name, any(each)]));
}

function anyPart(part: PartForm): fc.Arbitrary<unknown> {
  switch (part.kind) {
    case 'number':
      return number(part.legal);
    case 'numberOr':
      return fc.oneof(fc.constant(part.word), number(part.legal));
    case 'choice':
      return fc.constantFrom(...part.of);
  }
}

/** @param hasData whether the surface has points to take batches of */
function run(definition: OptimizerDefinition, id: string, hasData: boolean): fc.Arbitrary<RunSpec> {
  const fields = mapped(RUN_FIELDS, ({ form }) => anyOfRunForm(form, definition));
  const any = fc.record(
    { ...fields, id: fc.constant(id) },
    { noNullPrototype: true },
  ) as fc.Arbitrary<RunSpec>;
  return any.map((each) => asOffered(hasData ? each : { ...each, batch: { ...each.batch, size: 'all' } }));
}

const rows = fc.integer({ min: 1, max: 6 });

/** Any recorded run: some of its columns may be missing. */
export function recordedRunOf(id: string): fc.Arbitrary<RunSpec> {
  return rows.chain((length) => {
    const column = (legal: LegalRange) => fc.array(number(legal), { minLength: length, maxLength: length });
    const steps = fc
      .uniqueArray(fc.integer({ min: 1, max: limits.LEGAL_STEPS.max }), {
        minLength: length - 1,
        maxLength: length - 1,
      })
      .map((later) => [0, ...later.sort((one, other) => one - other)]);
    const path = fc.record(
      {
        step: steps,
        w: column(limits.LEGAL_COORDINATE),
        b: column(limits.LEGAL_COORDINATE),
        loss: column(limits.LEGAL_LOSS),
        eta: column(LEGAL_ETA),
      },
      { noNullPrototype: true, requiredKeys: ['w', 'b'] },
    );
    return fc
      .tuple(path, fc.oneof(fc.constant(''), label), fc.boolean())
      .map(([path, label, visible]) => recordedRun(path, { id, label, visible }));
  });
}

/** From the least side that can be drawn to the longest that is finite. */
const side = fc
  .oneof(
    fc.tuple(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }),
    ),
    fc
      .tuple(fc.double({ noNaN: true, min: -10, max: 10 }), fc.integer({ min: -10, max: 12 }))
      .map(([from, digits]): [number, number] => [from, from + Number(`1.5e${digits}`)]),
    fc
      .double({ noNaN: true, min: -1e16, max: 1e16 })
      .map((from): [number, number] => [from, from + 2 * leastSide([from, from])]),
  )
  .map(([a, b]): [number, number] => [Math.min(a, b) + 0, Math.max(a, b) + 0])
  .filter(isDrawable);

/** Any window that a scene may have. */
export const legalWindow: fc.Arbitrary<Window> = fc.record({ w: side, b: side }, { noNullPrototype: true });

/** Any value of a form, so that a new field of the view is tested as soon as it is in the table. */
function anyOfForm(form: FieldForm, ids: readonly string[]): fc.Arbitrary<unknown> {
  switch (form.kind) {
    case 'number':
      return number(form.legal);
    case 'choice':
      return fc.constantFrom(...form.of);
    case 'switch':
      return fc.boolean();
    case 'text':
      return fc.oneof(fc.constant(''), fc.stringMatching(form.pattern));
    case 'set':
      return fc.shuffledSubarray([...form.of]);
    case 'points':
      return fc.array(point, { minLength: form.min, maxLength: Math.min(5, form.max) });
    case 'range':
      return fc
        .uniqueArray(number(form.legal), { minLength: 2, maxLength: 2 })
        .map((ends) => ends.sort((one, other) => one - other));
    case 'window':
      return legalWindow;
    case 'camera':
      return fc.record(
        {
          azimuth: number(form.legal.azimuth),
          elevation: number(form.legal.elevation),
          distance: number(form.legal.distance),
        },
        { noNullPrototype: true },
      );
    case 'run':
      return fc.constantFrom('', ...ids);
    case 'maybe':
      return fc.oneof(fc.constant(null), anyOfForm(form.of, ids));
  }
}

/** Made once: fast-check takes its time to read a pattern. */
const fields = Object.fromEntries(
  VIEW_NAMES.map((name) => [name, anyOfForm(VIEW_FIELDS[name].form, [])] as const),
);

const view = (ids: readonly string[]) =>
  fc.record(
    { ...fields, selected: anyOfForm(VIEW_FIELDS.selected.form, ids) },
    { noNullPrototype: true },
  ) as fc.Arbitrary<View>;

const optimizer = fc.constantFrom(...OPTIMIZERS);

/** Legal documents of at most this many runs, and a dozen inline points. */
function documents(mostRuns: number): fc.Arbitrary<SceneDocument> {
  const ids = fc.shuffledSubarray([...limits.RUN_IDS], { maxLength: mostRuns });
  const optimizers = fc.array(optimizer, { minLength: mostRuns, maxLength: mostRuns });
  return fc.tuple(objective, ids, optimizers).chain(([objective, ids, optimizers]) => {
    const scene = fc.record(
      {
        version: fc.constant(1 as const),
        objective: fc.constant(objective),
        runs: fc.tuple(
          ...ids.map((id, index) =>
            fc.oneof(
              { weight: 6, arbitrary: run(optimizers[index], id, objective.kind === 'neuron') },
              recordedRunOf(id),
            ),
          ),
        ),
        sharedStart: fc.boolean(),
      },
      { noNullPrototype: true },
    );
    return fc
      .record({ scene, view: view(ids) }, { noNullPrototype: true })
      .chain((document) => arbitraryParts(document).map((parts) => ({ ...document, ...parts })));
  });
}

export const legalDocument = documents(limits.MAX_RUNS);
export const smallDocument = documents(2);
