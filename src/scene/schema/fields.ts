/** The building blocks of the schema: fields that say what they expect, in words, when they refuse. */
import * as v from 'valibot';
import { isLegal, type LegalRange } from '../../catalog/parameters';
import { countText, expectation, rangeText, shorten } from '../faults';
import { isPrintable } from '../printable';
import { written } from '../written';

/** A schema that takes anything and gives a T, or issues with messages fit to be shown. */
export type Schema<T> = v.GenericSchema<unknown, T>;
export type Entries = Readonly<Record<string, v.GenericSchema>>;

/** Far above what any object has; one with a million fields is refused before they are looked at. */
const MOST_FIELDS = 100;

/** An object with names for its fields: neither null nor a list. What stands in the fields is not looked at. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Minus zero becomes zero, so that equal scenes are the same scene. */
function withoutMinusZero(value: number): number {
  return value === 0 ? 0 : value;
}

function field<T>(accepts: (value: unknown) => boolean, expected: string) {
  return v.custom<T>(accepts, ({ input }) => expectation(expected, input));
}

/** A finite number of the range, −0 as 0. The fault of any other says the range and what was found. */
export function numberIn(range: LegalRange): Schema<number> {
  const legal = (value: unknown) => typeof value === 'number' && isLegal(value, range);
  return v.pipe(field<number>(legal, rangeText(range)), v.transform(withoutMinusZero));
}

/** One of these values, and "1" is not 1. The fault of any other lists them. */
export function oneOf<const T extends string | number>(values: readonly T[]): Schema<T> {
  return field<T>((value) => values.some((each) => each === value), oneOfIds(values.map(String)));
}

/** Characters of a list of ids: a message is read, and a longer list is not. */
const LONGEST_LIST = 240;

/** The only id, or one of them: as many of the first as are read, and how many more there are. */
export function oneOfIds(ids: readonly string[]): string {
  if (ids.length === 1) return `"${ids[0]}"`;
  const all = ids.map((id) => (id === '' ? '""' : id)).join(', ');
  if (all.length <= LONGEST_LIST) return `one of ${all}`;
  const end = all.lastIndexOf(', ', LONGEST_LIST);
  const told = all.slice(0, end);
  return `one of ${told} and ${ids.length - told.split(', ').length} more`;
}

/** A switch: 1, 0 and texts are faults. */
export function trueOrFalse(): Schema<boolean> {
  return field<boolean>((value) => typeof value === 'boolean', 'true or false');
}

/** Text without control characters and the like. */
export function printable(length: { readonly min: number; readonly max: number }): Schema<string> {
  const legal = (value: unknown) =>
    typeof value === 'string' &&
    value.length >= length.min &&
    value.length <= length.max &&
    isPrintable(value);
  return field<string>(
    legal,
    `a text of ${written(length.min)} to ${written(length.max)} printable characters`,
  );
}

/** A text of a given form; `expected` says it in words. */
export function matching(form: RegExp, expected: string): Schema<string> {
  return field<string>((value) => typeof value === 'string' && form.test(value), expected);
}

/** A short list of what `entry` accepts; its length is checked first. */
export function listOf(
  entry: v.GenericSchema,
  {
    min = 0,
    max,
    distinct = false,
  }: { readonly min?: number; readonly max: number; readonly distinct?: boolean },
) {
  const fits = (value: unknown) => Array.isArray(value) && value.length >= min && value.length <= max;
  const once = (list: unknown[]) => !distinct || new Set(list).size === list.length;
  return v.pipe(
    field<unknown[]>(fits, `a list of ${countText(min, max)}`),
    v.array(entry),
    v.check(once, ({ input }) => expectation('a list that names nothing twice', input)),
  );
}

/** A list of numbers. Its length is checked first, and only the first wrong entry is told of. */
export function numbers(
  range: LegalRange,
  length: { readonly min: number; readonly max: number },
): Schema<number[]> {
  const isList = (value: unknown) =>
    Array.isArray(value) && value.length >= length.min && value.length <= length.max;
  return v.pipe(
    field<unknown[]>(isList, `a list of ${countText(length.min, length.max)} numbers`),
    v.rawTransform<unknown[], number[]>(({ dataset: { value }, addIssue, NEVER }) => {
      const wrong = value.findIndex((entry) => typeof entry !== 'number' || !isLegal(entry, range));
      if (wrong < 0) return (value as number[]).map(withoutMinusZero);
      const found = value[wrong];
      addIssue({
        message: expectation(rangeText(range), found),
        path: [{ type: 'array', origin: 'value', input: value, key: wrong, value: found }],
      });
      return NEVER;
    }),
  );
}

/** An object with these fields and no others; T is what they make together. */
export function closed<T = Record<string, unknown>>(entries: Entries): Schema<T> {
  const names = Object.keys(entries);
  const none = names.length === 0;
  const object = v.strictObject(entries, ({ expected, input }) => {
    if (expected === 'never') {
      const others = none ? 'none is expected' : `expected ${names.join(', ')}`;
      return `there is no field "${shorten(String(input))}" here; ${others}`;
    }
    const missing = names.find((name) => expected === `"${name}"`);
    return missing === undefined
      ? expectation('an object', input)
      : (v.safeParse(entries[missing], undefined).issues?.[0].message ?? expectation('a value', undefined));
  });
  const expected = none ? 'an object' : `an object with ${names.join(', ')}`;
  const few = (value: unknown) => isRecord(value) && Object.keys(value).length <= MOST_FIELDS;
  const schema: v.GenericSchema = v.pipe(
    field<Record<string, unknown>>(isRecord, expected),
    field<Record<string, unknown>>(few, `at most ${MOST_FIELDS} fields`),
    object,
  );
  return schema as Schema<T>;
}

/**
 * The schema that the field `key` names. Names are looked up in a Map, so that no name finds anything but what is
 * listed. Each schema is made when it is first wanted: a scene names few of the rules and surfaces that there are.
 * `expected` replaces the list of names in the message.
 */
export function choice<T>(
  key: string,
  options: ReadonlyMap<string, () => Schema<T>>,
  expected = oneOfIds([...options.keys()]),
): Schema<T> {
  const made = new Map<string, Schema<T>>();
  const option = (name: string) => {
    const make = options.get(name);
    if (make !== undefined && !made.has(name)) made.set(name, make());
    return made.get(name);
  };
  const refused = field<T>(() => false, expected);
  const none: v.GenericSchema = v.pipe(
    field<Record<string, unknown>>(isRecord, `an object with ${key}`),
    v.object({ [key]: refused }, expectation(expected, undefined)),
  );
  return v.lazy((input) => {
    const name = isRecord(input) ? input[key] : undefined;
    return (typeof name === 'string' ? option(name) : undefined) ?? (none as Schema<T>);
  });
}
