/** The schema of a run, from the table of its fields: what it may say depends on its optimizer's definition. */
import * as v from 'valibot';
import type { OptimizerDefinition } from '../../catalog/define';
import { OPTIMIZERS } from '../../catalog/optimizers';
import type { LegalRange } from '../../catalog/parameters';
import { MOMENTUM_SCHEDULES, SCHEDULES } from '../../catalog/schedules';
import { expectation, rangeText } from '../faults';
import { decayKinds, offers } from '../offers';
import { RECORDED } from '../recorded';
import { RUN_FIELD_NAMES, RUN_FIELDS, type RunFieldName, type RunSpec } from '../runFields';
import type { PartForm, RunField, RunForm, ScheduleSpec } from '../runForms';
import { choice, closed, numberIn, oneOf, printable, type Schema, trueOrFalse } from './fields';
import { parameterEntries, scheduleSchema } from './parameters';
import { recordedSchema } from './recorded';

const CONSTANT = 'constant';

/** The schedules of a shelf, whether a rule has what they change, and its name. */
const SHELVES = {
  learningRate: {
    definitions: SCHEDULES,
    any: scheduleSchema(SCHEDULES),
    has: ({ learningRate }: OptimizerDefinition) => learningRate === 'scheduled',
    changed: 'η',
  },
  momentum: {
    definitions: MOMENTUM_SCHEDULES,
    any: scheduleSchema(MOMENTUM_SCHEDULES),
    has: ({ momentumSchedule }: OptimizerDefinition) => momentumSchedule,
    changed: 'momentum',
  },
} as const;

function runSchemaOf(rule: OptimizerDefinition): Schema<RunSpec> {
  return closed<RunSpec>(Object.fromEntries(RUN_FIELD_NAMES.map((name) => [name, fieldSchema(name, rule)])));
}

/** The reader of runs gives each its id: a field that says the place is never left out. */
function fieldSchema(name: RunFieldName, rule: OptimizerDefinition): v.GenericSchema {
  const { form, usual, required }: RunField<unknown> = RUN_FIELDS[name];
  const schema = formSchema(offeredForm(name, form, rule), usual, rule);
  return required === true || form.kind === 'id' ? schema : v.optional(schema, usual);
}

/** The form of a field as far as the rule offers it. */
function offeredForm(name: RunFieldName, form: RunForm, { id }: OptimizerDefinition): RunForm {
  if (name === 'decay' && form.kind === 'kinds') {
    return { kind: 'kinds', of: Object.fromEntries(decayKinds(id).map((kind) => [kind, form.of[kind]])) };
  }
  if (name === 'clip' && form.kind === 'kinds' && !offers(id, 'clip'))
    return { kind: 'kinds', of: { none: form.of.none } };
  if (name === 'batch' && form.kind === 'group' && !offers(id, 'batches'))
    return { ...form, parts: { ...form.parts, size: ALL } };
  return form;
}

const ALL: PartForm = { kind: 'choice', of: ['all'] };

function formSchema(form: RunForm, usual: unknown, rule: OptimizerDefinition): v.GenericSchema {
  switch (form.kind) {
    case 'rule':
      return v.literal(rule.id);
    case 'id':
      return oneOf(form.of);
    case 'number':
      return numberIn(form.legal);
    case 'point':
      return closed({ w: numberIn(form.legal), b: numberIn(form.legal) });
    case 'text':
      return printable({ min: 0, max: form.max });
    case 'unless':
      return trueOrFalse();
    case 'hyper':
      return closed(parameterEntries(rule.hyper));
    case 'schedule':
      return scheduleOf(SHELVES[form.of], rule);
    case 'kinds':
      return kindsSchema(form.of);
    case 'group':
      return groupSchema(form.parts, form.head, usual as Readonly<Record<string, unknown>>);
  }
}

function scheduleOf(
  { definitions, any, has, changed }: (typeof SHELVES)[keyof typeof SHELVES],
  rule: OptimizerDefinition,
): Schema<ScheduleSpec> {
  if (has(rule)) return any;
  return scheduleSchema(
    definitions.filter(({ id }) => id === CONSTANT),
    `${CONSTANT}, since ${rule.name} has no ${changed} to schedule`,
  );
}

function kindsSchema(of: Readonly<Record<string, Readonly<Record<string, LegalRange>>>>): v.GenericSchema {
  const options = Object.entries(of).map(([kind, numbers]) => {
    const fields = () => Object.entries(numbers).map(([name, legal]) => [name, numberIn(legal)]);
    return [kind, () => closed({ kind: v.literal(kind), ...Object.fromEntries(fields()) })] as const;
  });
  return choice('kind', new Map(options));
}

function groupSchema(
  parts: Readonly<Record<string, PartForm>>,
  head: string,
  usual: Readonly<Record<string, unknown>>,
): v.GenericSchema {
  const entries = Object.entries(parts).map(([name, form]) => {
    const schema = partSchema(form);
    return [name, name === head ? schema : v.optional(schema, usual[name])];
  });
  return closed(Object.fromEntries(entries));
}

function partSchema(form: PartForm): v.GenericSchema {
  switch (form.kind) {
    case 'number':
      return numberIn(form.legal);
    case 'numberOr':
      return v.union([v.literal(form.word), numberIn(form.legal)], ({ input }) =>
        expectation(`"${form.word}" or ${rangeText(form.legal)}`, input),
      );
    case 'choice':
      return oneOf(form.of);
  }
}

export const runSchema = choice<RunSpec>(
  'optimizer',
  new Map<string, () => Schema<RunSpec>>([
    ...OPTIMIZERS.map((rule) => [rule.id, () => runSchemaOf(rule)] as const),
    [RECORDED, () => recordedSchema],
  ]),
);
