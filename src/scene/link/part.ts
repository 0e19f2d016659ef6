/**
 * `sweep=r1;x=hyper.eta,from:0.01,…;seeds=1`: how a link writes and reads the document's further parts, from the tables of their
 * fields. All of a part is written out, so that a changed default never changes an old link.
 */
import type { ReportFault } from '../faults';
import type { PartField, PartFieldForm, PartFields } from '../partForms';
import { readScalar, writeNumber } from './characters';
import { Fields } from './fields';
import { readTagged, split, type Value, writeTagged } from './forms';

/** The run that a view, or a comparison, does not name. */
const NONE = 'none';

export function writePart<T extends object>(fields: PartFields<T>, part: T): string {
  const said = Object.entries<PartField>(fields).flatMap(([name, { form }]) => {
    const value = part[name as keyof T];
    if (form.kind === 'axis' && value === null) return [];
    const text = writeForm(form, value);
    return form.kind === 'run' ? [text] : [`${name}=${text}`];
  });
  return said.join(';');
}

function writeForm(form: PartFieldForm, value: unknown): string {
  switch (form.kind) {
    case 'run':
      return value === '' ? NONE : String(value);
    case 'axis': {
      const { of, ...rest } = value as Readonly<Record<string, Value>>;
      return writeTagged(of, rest);
    }
    case 'number':
      return writeNumber(value as number);
    case 'names':
      return Array.isArray(value) ? value.join(',') : String(value);
    default:
      return String(value);
  }
}

/** The part as yet unchecked. */
export function readPart<T>(
  fields: PartFields<T>,
  text: string,
  path: string,
  tell: ReportFault,
): Record<string, unknown> {
  const forms = new Map(Object.entries<PartField>(fields).map(([name, { form }]) => [name, form]));
  const part = new Fields(path, tell);
  const [run, ...rest] = text.split(';');
  part.set('run', run === NONE ? '' : run);
  for (const field of rest) {
    if (field === '') continue;
    const { name, value } = split(field, '=');
    part.set(name, readForm(forms.get(name), value ?? '', { path: `${path}.${name}`, tell }));
  }
  return part.done();
}

function readForm(
  form: PartFieldForm | undefined,
  text: string,
  at: { readonly path: string; readonly tell: ReportFault },
): unknown {
  switch (form?.kind) {
    case 'axis':
      return readTagged(text, 'of', at);
    case 'number':
      return readScalar(text);
    case 'names':
      if (form.words.includes(text)) return text;
      return text === '' ? [] : text.split(',');
    default:
      return text;
  }
}
