/**
 * `run=adam;start=-2,-2;steps=400;eta=0.1;…`: how a link writes and reads a run, from the table of its fields. Any name that
 * is not a field's is a hyperparameter's. What does not have its form stays the text it is.
 */
import { findOptimizer } from '../../catalog/optimizers';
import type { Parameter } from '../../catalog/parameters';
import type { ReportFault } from '../faults';
import type { Point } from '../places';
import { isRecorded, RECORDED } from '../recorded';
import { RUN_FIELD_NAMES, RUN_FIELDS, type RunFieldName, type RunSpec } from '../runFields';
import type { RunField, RunForm, ScheduleSpec } from '../runForms';
import { readScalar, readText, writeNumber, writeText } from './characters';
import { Fields } from './fields';
import {
  readList,
  readPlaces,
  readSwitch,
  readTagged,
  split,
  type Value,
  writeList,
  writeTagged,
  writeValue,
} from './forms';
import { readRecorded, writeRecorded } from './recorded';

type At = { readonly path: string; readonly tell: ReportFault };

const fieldOf = (name: RunFieldName): RunField<unknown> => RUN_FIELDS[name];
const isLast = (name: RunFieldName) => fieldOf(name).last === true;
const ORDER = RUN_FIELD_NAMES.toSorted((one, other) => Number(isLast(one)) - Number(isLast(other)));

/** A single word that switches a field off, and the field. */
const WORDS: ReadonlyMap<string, RunFieldName> = new Map(
  ORDER.flatMap((name) => {
    const { form } = fieldOf(name);
    return form.kind === 'unless' ? [[form.word, name] as const] : [];
  }),
);

/** Fields that are said by their own name. */
const NAMED: ReadonlyMap<string, RunForm> = new Map(
  ORDER.map((name) => [name, fieldOf(name).form] as const).filter(
    ([, { kind }]) => kind !== 'rule' && kind !== 'hyper' && kind !== 'unless',
  ),
);

/** Words that mean something else than a hyperparameter: none of those may have such a name. */
export const RUN_WORDS: readonly string[] = [...NAMED.keys(), ...WORDS.keys()];

/** @param index the run's place in the scene */
export function writeRun(run: RunSpec, index: number): string {
  if (isRecorded(run)) return writeRecorded(run, index);
  return [`run=${run.optimizer}`, ...ORDER.flatMap((name) => writeField(name, run, index))].join(';');
}

function writeField(name: RunFieldName, run: RunSpec, index: number): readonly string[] {
  const { form, usual, required } = fieldOf(name);
  if (form.kind === 'rule') return [];
  if (form.kind === 'hyper')
    return hyperNames(run).map((parameter) => `${parameter}=${writeValue(run.hyper[parameter])}`);
  if (form.kind === 'unless') return run[name] === usual ? [] : [form.word];
  const said = writeForm(form, run[name]);
  const unsaid = writeForm(form, form.kind === 'id' ? form.of[index] : usual);
  return required !== true && said === unsaid ? [] : [`${name}=${said}`];
}

/** In the definition's order, whatever the order in the document: equal scenes have equal links. */
function hyperNames(run: RunSpec): string[] {
  return Object.keys(findOptimizer(run.optimizer)?.hyper ?? run.hyper);
}

type NamedForm = Exclude<RunForm, { readonly kind: 'rule' | 'hyper' | 'unless' }>;

/** @param value of that form */
function writeForm(form: NamedForm, value: unknown): string {
  switch (form.kind) {
    case 'id':
      return String(value);
    case 'number':
      return writeNumber(value as number);
    case 'point': {
      const { w, b } = value as Point;
      return writeList([w, b]);
    }
    case 'text':
      return writeText(value as string);
    case 'schedule':
    case 'kinds': {
      const { kind, ...parameters } = value as ScheduleSpec;
      return writeTagged(kind, parameters);
    }
    case 'group': {
      const { parts, head } = form;
      const values = value as Readonly<Record<string, Value>>;
      const rest = Object.keys(parts).filter((name) => name !== head);
      return writeTagged(values[head], Object.fromEntries(rest.map((name) => [name, values[name]])));
    }
  }
}

/** The run number `index` of a document, as yet unchecked. */
export function readRun(text: string, index: number, tell: ReportFault): Record<string, unknown> {
  const path = `runs[${index}]`;
  const [optimizer, ...parts] = text.split(';');
  if (optimizer === RECORDED) return readRecorded(parts, path, tell);
  const parameters = findOptimizer(optimizer)?.hyper ?? {};
  const run = new Fields(path, tell);
  const hyper = new Fields(`${path}.hyper`, tell);
  run.set('optimizer', optimizer);
  for (const part of parts) {
    const { name, value } = split(part, '=');
    const form = NAMED.get(name);
    const switched = WORDS.get(part);
    if (switched !== undefined) run.set(switched, false, part);
    else if (form !== undefined)
      run.set(name, readForm(form, value ?? '', { path: `${path}.${name}`, tell }));
    else if (part !== '') {
      const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
      hyper.set(name, readParameter(value ?? '', parameter));
    }
  }
  run.set('hyper', hyper.done());
  return run.done();
}

function readForm(form: RunForm, text: string, at: At): unknown {
  switch (form.kind) {
    case 'number':
      return readScalar(text);
    case 'point':
      return readPlaces(text, ['w', 'b']);
    case 'text':
      return readText(text);
    case 'schedule':
    case 'kinds':
      return readTagged(text, 'kind', at);
    case 'group':
      return readTagged(text, form.head, at);
    default:
      return text;
  }
}

function readParameter(text: string, parameter: Parameter | undefined): unknown {
  if (parameter?.kind === 'list') return readList(text);
  return parameter?.kind === 'switch' ? readSwitch(text) : readScalar(text);
}
