// The words of the fields of a document's sweep, luck and comparison in the JSON Schema and in docs/format.md.
import { COMPARE_FIELDS } from '../../src/scene/compareFields';
import { rangeText } from '../../src/scene/faults';
import * as limits from '../../src/scene/limits';
import { LUCK_FIELDS } from '../../src/scene/luckFields';
import type { PartField, PartFieldForm, PartFields } from '../../src/scene/partForms';
import { AXIS_FIELDS, SWEEP_FIELDS } from '../../src/scene/sweepFields';
import { sentencesOf } from './field-sentences';
import { closed, type Json, list, number } from './json-schema';

const TABLES = {
  sweep: { fields: SWEEP_FIELDS, file: 'sweepFields.ts' },
  axis: { fields: AXIS_FIELDS, file: 'sweepFields.ts' },
  luck: { fields: LUCK_FIELDS, file: 'luckFields.ts' },
  compare: { fields: COMPARE_FIELDS, file: 'compareFields.ts' },
} as const;
type Table = keyof typeof TABLES;

function entriesOf(table: Table): readonly (readonly [name: string, field: PartField, sentence: string])[] {
  const { fields, file }: { readonly fields: PartFields<Json>; readonly file: string } = TABLES[table];
  const sentenceOf = sentencesOf(file);
  return Object.entries<PartField>(fields).map(([name, field]) => [name, field, sentenceOf(name)]);
}

/** The JSON Schema of a part, or of an axis. */
export function partSchema(table: Table): Json {
  const entries = entriesOf(table);
  const properties = entries.map(([name, { form, usual, required }, sentence]) => {
    const isLeftOut = required === true || form.kind === 'axis';
    const about = { description: sentence.replaceAll('`', '') };
    return [name, { ...about, ...formSchema(form), ...(isLeftOut ? {} : { default: usual }) }];
  });
  const required = entries.filter(([, field]) => field.required === true).map(([name]) => name);
  return closed(Object.fromEntries(properties), required);
}

function formSchema(form: PartFieldForm): Json {
  switch (form.kind) {
    case 'run':
      return { enum: form.maybe ? ['', ...limits.RUN_IDS] : limits.RUN_IDS };
    case 'axis':
      return { $ref: '#/$defs/axis' };
    case 'number':
      // Any double is no limit worth saying.
      return form.legal === limits.LEGAL_LOSS ? { type: 'number' } : number(form.legal);
    case 'choice':
      return { enum: form.of };
    case 'text':
      return { type: 'string' };
    case 'names': {
      const names = { ...list({ type: 'string' }, { min: 0, max: form.max }), uniqueItems: true };
      return form.words.length === 0 ? names : { anyOf: [{ enum: form.words }, names] };
    }
  }
}

/** The table of docs/format.md. */
export function partTable(table: Table): string {
  const rows = entriesOf(table).map(([name, field, sentence]) => {
    const cells = [`\`${name}\``, sentence, legalText(field.form), leftOut(field)];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| field | what it says | legal | left out |', '|---|---|---|---|', ...rows].join('\n');
}

const listed = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

function legalText(form: PartFieldForm): string {
  switch (form.kind) {
    case 'run':
      return form.maybe ? 'the id of a run, or empty' : 'the id of a run';
    case 'axis':
      return 'an axis';
    case 'number':
      return form.legal === limits.LEGAL_LOSS ? 'any number' : rangeText(form.legal);
    case 'choice':
      return listed(form.of);
    case 'text':
      return form.expected;
    case 'names':
      return `${form.words.length === 0 ? '' : `${listed(form.words)}, or `}up to ${form.max} names, each once`;
  }
}

function leftOut({ form, usual, required }: PartField): string {
  if (required === true) return 'required';
  if (form.kind === 'axis') return 'none';
  if (usual === '' || (Array.isArray(usual) && usual.length === 0)) return 'empty';
  return `\`${usual}\``;
}
