/**
 * Field by field: each part of a document that the schema refuses gives way to its default, alone, and is told of.
 * Strict readers use the same pass and refuse where anything was told. No value is moved into its range.
 */
import * as v from 'valibot';
import { pathText, type ReportFault } from './faults';
import { isRecord, type Schema } from './schema/fields';

type Key = string | number;

/** Unknown fields cost a pass each; a part with more of them is given up as a whole. */
const MOST_PASSES = 40;
/** The values of these fields decide which others are legal: they only give way together with them. */
const DECIDING: readonly Key[] = ['kind', 'id', 'optimizer'];

/**
 * The value that `schema` makes of `input`, with refused fields replaced by those of `fallback` or, where it has
 * none, left out; undefined where nothing can be kept.
 * @param at the keys that lead to `input` in its document
 */
export function repair<T>(
  schema: Schema<T>,
  input: unknown,
  fallback: unknown,
  at: readonly Key[],
  tell: ReportFault,
): T | undefined {
  const told: Key[][] = [];
  const given = new Set<string>();
  let value = input;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const result = v.safeParse(schema, value);
    if (result.success) return result.output;
    const handled: Key[][] = [];
    for (const issue of result.issues) {
      const keys = (issue.path ?? []).map(({ key }) => key as Key);
      if (!told.some((earlier) => startsWith(earlier, keys))) {
        tell({ path: pathText([...at, ...keys]), message: issue.message });
        told.push(keys);
      }
      if (handled.some((target) => startsWith(keys, target))) continue;
      let target = keys;
      while (target.length > 0 && (!canGiveWay(target) || given.has(pathText(target)))) {
        target = target.slice(0, -1);
      }
      if (target.length === 0) return undefined;
      given.add(pathText(target));
      handled.push(target);
      value = giveWay(value, target, fallback);
    }
  }
  tell({ path: pathText(at), message: 'too many faults', remedy: 'all of it falls back to its default' });
  return undefined;
}

function startsWith(keys: readonly Key[], start: readonly Key[]): boolean {
  return start.every((key, index) => keys[index] === key);
}

/** An entry of a list cannot: the others would take its place. */
function canGiveWay(keys: readonly Key[]): boolean {
  const last = keys[keys.length - 1];
  return typeof last === 'string' && !DECIDING.includes(last);
}

/** The value with the field at `keys` taken from the fallback, or left out. */
function giveWay(value: unknown, keys: readonly Key[], fallback: unknown): unknown {
  if (!isRecord(value)) return value;
  const [key, ...rest] = keys;
  const spare = isRecord(fallback) && Object.hasOwn(fallback, key) ? fallback[key] : undefined;
  // fromEntries defines fields; an assignment to `__proto__` would do something else.
  const fields = Object.entries(value).filter(([name]) => name !== key);
  if (rest.length > 0) fields.push([String(key), giveWay(value[key], rest, spare)]);
  else if (spare !== undefined) fields.push([String(key), spare]);
  return Object.fromEntries(fields);
}
