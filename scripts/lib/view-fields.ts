// The words of the view's fields in the JSON Schema and in docs/format.md.
import { rangeText } from '../../src/scene/faults';
import type { PlainForm, ViewField } from '../../src/scene/fieldForms';
import * as limits from '../../src/scene/limits';
import { writeForm } from '../../src/scene/link/form';
import { VIEW_FIELDS, VIEW_NAMES } from '../../src/scene/viewFields';
import { sentencesOf } from './field-sentences';
import { closed, type Json, list, number } from './json-schema';

const sentenceOf = sentencesOf('viewFields.ts');

/** The properties of the view in the JSON Schema. */
export function viewSchema(): Json {
  return closed(
    Object.fromEntries(
      VIEW_NAMES.map((name) => [
        name,
        { description: sentenceOf(name).replaceAll('`', ''), ...fieldSchema(VIEW_FIELDS[name]) },
      ]),
    ),
  );
}

function fieldSchema({ form, usual }: ViewField<unknown>): Json {
  switch (form.kind) {
    case 'run':
      return { enum: ['', ...limits.RUN_IDS] };
    case 'window':
    case 'camera': {
      const parts = Object.entries(usual as Json).map(([name, value]) => {
        const part =
          form.kind === 'window'
            ? list({ type: 'number' }, { min: 2, max: 2 })
            : number(form.legal[name as keyof typeof form.legal]);
        return [name, { ...part, default: value }];
      });
      return closed(Object.fromEntries(parts));
    }
    case 'maybe':
      return { anyOf: [plainSchema(form.of), { type: 'null' }], default: usual };
    default:
      return { ...plainSchema(form), default: usual };
  }
}

function plainSchema(form: PlainForm): Json {
  switch (form.kind) {
    case 'number':
      // Any double is no limit worth saying.
      return form.legal === limits.LEGAL_LOSS ? { type: 'number' } : number(form.legal);
    case 'choice':
      return { enum: form.of };
    case 'switch':
      return { type: 'boolean' };
    case 'text':
      return { type: 'string' };
    case 'set':
      return { ...list({ enum: form.of }, { min: 0, max: form.of.length }), uniqueItems: true };
    case 'points':
      return list({ $ref: '#/$defs/point' }, { min: form.min, max: form.max });
    case 'range':
      return list(number(form.legal), { min: 2, max: 2 });
  }
}

/** A state slot of a rule, among the quantities. The rules have many: these are listed one by one. */
const SLOT = /^\w+\.[wb]$/;
const MOST_SLOTS = 4;

/** The table of docs/format.md. */
export function viewTable(): string {
  const rows = VIEW_NAMES.map((name) => {
    const { form, usual } = VIEW_FIELDS[name];
    const link = form.kind === 'run' ? limits.RUN_IDS[0] : writeForm(form, usual);
    const cells = [`\`${name}\``, sentenceOf(name), legalText(VIEW_FIELDS[name]), code(link)];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| field | what it says | legal | in a link, with the usual value |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

const code = (text: string) => (text === '' ? 'empty' : `\`${text}\``);

function legalText({ form, usual }: ViewField<unknown>): string {
  switch (form.kind) {
    case 'run':
      return 'the id of a run, or empty';
    case 'window':
      return 'finite numbers, rising';
    case 'camera':
      return Object.keys(usual as Json)
        .map((name) =>
          rangeText(form.legal[name as keyof typeof form.legal]).replace('a number ', `${name} `),
        )
        .join(', ');
    case 'maybe':
      return `${plainText(form.of)}, or null`;
    default:
      return plainText(form);
  }
}

function plainText(form: PlainForm): string {
  switch (form.kind) {
    case 'number':
      return form.legal === limits.LEGAL_LOSS ? 'any number' : rangeText(form.legal);
    case 'choice':
    case 'set': {
      const all = form.of.map(String);
      const left = all.filter((each) => SLOT.test(each)).slice(MOST_SLOTS);
      const listed = all.filter((each) => !left.includes(each)).map((each) => `\`${each}\``);
      return [...listed, ...(left.length > 0 ? ['…'] : [])].join(', ');
    }
    case 'switch':
      return 'true or false';
    case 'text':
      return `${form.expected}, or empty`;
    case 'points':
      return form.min === form.max ? `${form.max} points` : `up to ${form.max} points`;
    case 'range':
      return `two, rising, each ${rangeText(form.legal)}`;
  }
}
