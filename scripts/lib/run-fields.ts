// The words of a run's fields in the JSON Schema and in docs/format.md.
import type { OptimizerDefinition } from '../../src/catalog/define';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import type { LegalRange } from '../../src/catalog/parameters';
import { MOMENTUM_SCHEDULES, SCHEDULES } from '../../src/catalog/schedules';
import { rangeText } from '../../src/scene/faults';
import { RUN_FIELD_NAMES, RUN_FIELDS, type RunFieldName } from '../../src/scene/runFields';
import type { PartForm, RunField, RunForm } from '../../src/scene/runForms';
import { sentencesOf } from './field-sentences';
import { closed, type Json, number } from './json-schema';

const sentenceOf = sentencesOf('runFields.ts');
const fieldOf = (name: RunFieldName): RunField<unknown> => RUN_FIELDS[name];
/** Fields whose schema is the same for all rules, so that it is said once. */
const isShared = ({ kind }: RunForm) => kind === 'kinds' || kind === 'group';

/** Names of the schedules in the schema, and which rules have what they change. */
const SCHEDULED = {
  learningRate: {
    schema: '#/$defs/schedule',
    has: ({ learningRate }: OptimizerDefinition) => learningRate === 'scheduled',
    definitions: SCHEDULES,
  },
  momentum: {
    schema: '#/$defs/momentumSchedule',
    has: ({ momentumSchedule }: OptimizerDefinition) => momentumSchedule,
    definitions: MOMENTUM_SCHEDULES,
  },
} as const;

/** The JSON Schema of a run of one rule. */
export function runSchema(rule: OptimizerDefinition, parameters: (rule: OptimizerDefinition) => Json): Json {
  const properties = RUN_FIELD_NAMES.map((name) => {
    const { form, usual } = fieldOf(name);
    if (isShared(form)) return [name, { $ref: `#/$defs/${name}` }];
    const description = sentenceOf(name).replaceAll('`', '');
    return [name, { description, ...formSchema(form, usual, rule, parameters) }];
  });
  const required = RUN_FIELD_NAMES.filter((name) => fieldOf(name).required === true);
  return closed(Object.fromEntries(properties), required, rule.summary);
}

/** The parts of a run that are the same for every rule, by their names. */
export function sharedRunSchemas(): Json {
  const shared = RUN_FIELD_NAMES.filter((name) => isShared(fieldOf(name).form));
  return Object.fromEntries(
    shared.map((name) => [
      name,
      { description: sentenceOf(name).replaceAll('`', ''), ...sharedSchema(fieldOf(name)) },
    ]),
  );
}

function formSchema(
  form: RunForm,
  usual: unknown,
  rule: OptimizerDefinition,
  parameters: (rule: OptimizerDefinition) => Json,
): Json {
  switch (form.kind) {
    case 'rule':
      return { const: rule.id };
    case 'id':
      return { enum: form.of };
    case 'number':
      return number(form.legal);
    case 'point':
      return { $ref: '#/$defs/point' };
    case 'text':
      return { type: 'string', maxLength: form.max };
    case 'unless':
      return { type: 'boolean', default: usual };
    case 'hyper':
      return closed(parameters(rule));
    case 'schedule': {
      const { schema, has } = SCHEDULED[form.of];
      return has(rule) ? { $ref: schema } : closed({ kind: { const: 'constant' } }, ['kind']);
    }
    default:
      return {};
  }
}

function sharedSchema({ form, usual }: RunField<unknown>): Json {
  if (form.kind === 'kinds')
    return {
      anyOf: Object.entries(form.of).map(([kind, numbers]) => {
        const entries = Object.entries(numbers).map(([name, legal]) => [name, number(legal)]);
        return closed({ kind: { const: kind }, ...Object.fromEntries(entries) }, [
          'kind',
          ...Object.keys(numbers),
        ]);
      }),
    };
  if (form.kind !== 'group') return {};
  const parts = Object.entries(form.parts).map(([name, part]) => {
    const about = name === form.head ? {} : { default: (usual as Json)[name] };
    return [name, { ...partSchema(part), ...about }];
  });
  return closed(Object.fromEntries(parts), [form.head]);
}

function partSchema(part: PartForm): Json {
  switch (part.kind) {
    case 'number':
      return number(part.legal);
    case 'numberOr':
      return { anyOf: [{ const: part.word }, number(part.legal)] };
    case 'choice':
      return { enum: part.of };
  }
}

/** The table of docs/format.md. */
export function runTable(): string {
  const rows = RUN_FIELD_NAMES.map((name) => {
    const field = fieldOf(name);
    const cells = [
      `\`${name}\``,
      sentenceOf(name),
      legalText(field.form),
      leftOut(field),
      linkText(name, field.form),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| field | what it says | legal | left out | in a link |', '|---|---|---|---|---|', ...rows].join(
    '\n',
  );
}

const code = (text: string) => `\`${text}\``;
const listed = (names: readonly string[]) => names.map(code).join(', ');
/** Larger ones are no limit that anybody meets. */
const LARGEST = Number.MAX_SAFE_INTEGER;

function range(legal: LegalRange): string {
  return legal.max === LARGEST ? `a whole number from ${legal.min}` : rangeText(legal);
}

function legalText(form: RunForm): string {
  switch (form.kind) {
    case 'rule':
      return 'an id of the catalog';
    case 'id':
      return `${code(form.of[0])} to ${code(form.of[form.of.length - 1])}`;
    case 'number':
      return rangeText(form.legal);
    case 'point':
      return `each ${rangeText(form.legal)}`;
    case 'text':
      return `at most ${form.max} characters`;
    case 'unless':
      return 'true or false';
    case 'hyper':
      return 'the definition’s range';
    case 'schedule': {
      const { definitions, has } = SCHEDULED[form.of];
      const rules = OPTIMIZERS.filter(has).map(({ id }) => id);
      const others = OPTIMIZERS.filter((rule) => !has(rule)).map(({ id }) => id);
      const whose =
        rules.length <= others.length ? `for ${listed(rules)}` : `for all rules but ${listed(others)}`;
      return `${listed(definitions.map(({ id }) => id))}, ${whose}`;
    }
    case 'kinds':
      return Object.entries(form.of)
        .map(([kind, numbers]) =>
          [
            code(kind),
            ...Object.entries(numbers).map(([name, legal]) => `with ${code(name)}, ${rangeText(legal)}`),
          ].join(' '),
        )
        .join('; ');
    case 'group':
      return Object.entries(form.parts)
        .map(([name, part]) => `${code(name)}: ${partText(part)}`)
        .join('; ');
  }
}

function partText(part: PartForm): string {
  switch (part.kind) {
    case 'number':
      return range(part.legal);
    case 'numberOr':
      return `${code(`"${part.word}"`)} or ${range(part.legal)}`;
    case 'choice':
      return listed(part.of);
  }
}

function leftOut({ form, usual, required }: RunField<unknown>): string {
  if (required === true) return 'required';
  switch (form.kind) {
    case 'id':
      return 'that of its place, or the lowest free one';
    case 'hyper':
      return 'the definition’s defaults';
    case 'text':
      return 'empty';
    case 'schedule':
    case 'kinds':
      return code(String((usual as Json).kind));
    case 'group':
      return Object.values(usual as Json)
        .map((value) => code(String(value)))
        .join(', ');
    default:
      return String(usual);
  }
}

function linkText(name: string, form: RunForm): string {
  switch (form.kind) {
    case 'rule':
      return code('run=ID');
    case 'point':
      return code(`${name}=w,b`);
    case 'hyper':
      return 'each by its name';
    case 'unless':
      return `the word ${code(form.word)}`;
    case 'schedule':
    case 'kinds':
      return code(`${name}=KIND,name:value`);
    case 'group': {
      const rest = Object.keys(form.parts).filter((part) => part !== form.head);
      return code(`${name}=${form.head.toUpperCase()},${rest.map((part) => `${part}:…`).join(',')}`);
    }
    default:
      return code(`${name}=`);
  }
}
