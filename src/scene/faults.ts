/** Faults of a document: each names the field, what was expected and what was found. */
import type { LegalRange } from '../catalog/parameters';
import { isPrintable } from './printable';
import { written } from './written';

export interface Fault {
  /** The path in the document, as in `runs[0].hyper.eta`; `link` for a link's own form; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/** A fault as it is found, with what a lenient reader does about it: a strict one refuses, and does nothing. */
export interface Finding extends Fault {
  readonly remedy?: string;
}

export type ReportFault = (finding: Finding) => void;

/** Faults listed before the rest is only counted. */
export const MOST_FAULTS = 50;
const MOST_SHOWN = 40;
/** A foreign text made safe to show: at most 40 characters, unprintable ones as a dot. */
export function shorten(text: string): string {
  // Cut first: the text may be a megabyte long.
  const start = [...text.slice(0, 2 * MOST_SHOWN)].slice(0, MOST_SHOWN);
  const shown = start.map((character) => (isPrintable(character) ? character : '·')).join('');
  return shown.length < text.length ? `${shown}…` : shown;
}

/** The value that was found, in a few words. */
function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `"${shorten(value)}"`;
  if (Array.isArray(value)) return `a list of ${written(value.length)}`;
  if (typeof value === 'object' && value !== null)
    return `an object of ${written(Object.keys(value).length)} fields`;
  if (typeof value === 'number') return written(value);
  return shorten(String(value));
}

/** "expected a number from 0 to 10 000, got −1". */
export function expectation(expected: string, got: unknown): string {
  return `expected ${expected}, got ${describe(got)}`;
}

/** "a whole number from 0 to 100 000", "a number from 0 to below 1"; a bound that every number keeps is none. */
export function rangeText({ min, max, below, integer }: LegalRange): string {
  const from = min === -Number.MAX_VALUE ? '' : ` from ${written(min)}`;
  const to = max === Number.MAX_VALUE ? '' : ` to ${below === true ? 'below ' : ''}${written(max)}`;
  return `a ${integer === true ? 'whole ' : ''}number${from}${to}`;
}

/** A count from `min` to `max` in words, which is one number where they are equal. */
export function countText(min: number, max: number): string {
  return min === max ? written(min) : `${written(min)} to ${written(max)}`;
}

/** `['runs', 0, 'hyper', 'eta']` as `runs[0].hyper.eta`. */
export function pathText(keys: readonly (string | number)[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    const name = /^[A-Za-z_$][\w$-]{0,59}$/.test(key) ? key : `"${shorten(key)}"`;
    return path === '' ? name : `${path}.${name}`;
  }, '');
}

/** Messages of a strict reader: the faults alone. */
export function strictFaults(findings: readonly Finding[]): Fault[] {
  return limitFaults(findings.map(({ path, message }) => ({ path, message })));
}

/** Messages of a lenient reader: each fault, and what has been done about it. */
export function lenientFaults(findings: readonly Finding[]): Fault[] {
  return limitFaults(
    findings.map(({ path, message, remedy }) => ({
      path,
      message: remedy === undefined ? message : `${message}; ${remedy}`,
    })),
  );
}

/** At most MOST_FAULTS of them, with a last line that counts the others. */
function limitFaults(faults: readonly Fault[]): Fault[] {
  if (faults.length <= MOST_FAULTS) return [...faults];
  const more = { path: '', message: `and ${written(faults.length - MOST_FAULTS)} more faults` };
  return [...faults.slice(0, MOST_FAULTS), more];
}
