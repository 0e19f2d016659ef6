/** The forms that values take in a link. What does not have its form stays the text it is: the schema names it. */
import type { ScheduleValue, StepPoint } from '../../catalog/parameters';
import { type ReportFault, shorten } from '../faults';
import { readScalar, writeNumber } from './characters';
import { Fields } from './fields';

/** `name=value`; without the mark, all of it is the name. */
export function split(text: string, mark: string): { readonly name: string; readonly value: string | null } {
  const at = text.indexOf(mark);
  return at < 0 ? { name: text, value: null } : { name: text.slice(0, at), value: text.slice(at + 1) };
}

/** `0.1,0.5,1`. */
export function readList(text: string): (number | string)[] {
  return text.split(',').map(readScalar);
}

/** `-2,-2` as `{ w, b }`. */
export function readPlaces(text: string, names: readonly string[]): unknown {
  const values = readList(text);
  return values.length === names.length
    ? Object.fromEntries(names.map((name, index) => [name, values[index]]))
    : text;
}

/** `on` and `off`. */
export function readSwitch(text: string): boolean | string {
  return text === 'on' ? true : text === 'off' ? false : text;
}

/**
 * `cosine,etaMin:0.01,period:100`: the head goes to the field `head`, the others to fields of their own.
 * @param first fields that the object has already
 */
export function readTagged(
  text: string,
  head: string,
  at: { readonly path: string; readonly tell: ReportFault },
  first: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const fields = new Fields(at.path, at.tell);
  for (const [name, value] of Object.entries(first)) fields.set(name, value);
  const [tag, ...rest] = text.split(',');
  fields.set(head, readScalar(tag));
  for (const part of rest) {
    const { name, value } = split(part, ':');
    if (value !== null) fields.set(name, readTaggedValue(value));
    else at.tell({ path: at.path, message: `expected name:value, got "${shorten(part)}"` });
  }
  return fields.done();
}

/** `0.5,0.2;2.5,0.9` as lists of x and of y. */
export function readPairs(text: string): { readonly x: unknown[]; readonly y: unknown[] } {
  const pairs = text.split(';').map((pair) => split(pair, ','));
  return {
    x: pairs.map(({ name }) => readScalar(name)),
    y: pairs.map(({ value }) => readScalar(value ?? '')),
  };
}

/** `0.5,0;-0.1,0` as a list of `{ w, b }`. */
export function readPoints(text: string): unknown[] {
  return text.split(';').map((pair) => readPlaces(pair, ['w', 'b']));
}

/** Between the numbers of points over the steps: `0~0.1~50~0.01`. */
const POINT_MARK = '~';

function arePoints(list: readonly number[] | readonly StepPoint[]): list is readonly StepPoint[] {
  return list.length > 0 && Array.isArray(list[0]);
}

/** A scalar, or points as pairs; an odd number of them stays the text it is. */
function readTaggedValue(text: string): unknown {
  const numbers = text.split(POINT_MARK);
  if (numbers.length === 1 || numbers.length % 2 === 1) return readScalar(text);
  return Array.from({ length: numbers.length / 2 }, (_, i) => [
    readScalar(numbers[2 * i]),
    readScalar(numbers[2 * i + 1]),
  ]);
}

/** A parameter's value, or a word. */
export type Value = ScheduleValue;

export function writeList(values: readonly number[]): string {
  return values.map(writeNumber).join(',');
}

export function writeValue(value: Value): string {
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'string') return value;
  return arePoints(value) ? value.flat().map(writeNumber).join(POINT_MARK) : writeList(value);
}

/** `cosine,etaMin:0.01,period:100`. */
export function writeTagged(head: Value, parameters: Readonly<Record<string, Value>>): string {
  const rest = Object.entries(parameters).map(([name, value]) => `${name}:${writeValue(value)}`);
  return [writeValue(head), ...rest].join(',');
}
