/** What reading foreign data gives: the points that are good, and every entry that is not, with what is wrong. */
import { isLegal } from '../../catalog/parameters';
import { expectation, rangeText } from '../faults';
import { LEGAL_COORDINATE } from '../limits';
import { parseNumber } from '../parseNumber';

export interface BadEntry {
  /** Which line of a text, or which item of a JSON list; counted from 1. */
  readonly at: number;
  readonly message: string;
}

export interface ImportedData {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** What the entries are: a text has lines, JSON has items. */
  readonly entries: 'line' | 'item';
  /** The first ones; `badCount` says how many there are in all. */
  readonly bad: readonly BadEntry[];
  readonly badCount: number;
  /** The names above the columns, where the first line has some. */
  readonly header: readonly [string, string] | null;
  /** Why none of it can be taken; then there are no points. */
  readonly refused: string | null;
}

/** Bad entries that are listed. */
const MOST_LISTED = 100;

/** Gathers points; hostile input can have a million bad lines, of which only the first are kept. */
export class Gathering {
  readonly #x: number[] = [];
  readonly #y: number[] = [];
  readonly #bad: BadEntry[] = [];
  #badCount = 0;

  get count(): number {
    return this.#x.length;
  }

  /** Takes a point where both values are legal numbers, else notes what is wrong with it. */
  add(at: number, x: unknown, y: unknown): void {
    const faults = [coordinateFault('x', x), coordinateFault('y', y)].filter((fault) => fault !== null);
    if (faults.length > 0) {
      this.reject(at, faults.join('; '));
      return;
    }
    // Plus zero: minus zero would not survive a link.
    this.#x.push((numberOf(x) as number) + 0);
    this.#y.push((numberOf(y) as number) + 0);
  }

  reject(at: number, message: string): void {
    this.#badCount++;
    if (this.#bad.length < MOST_LISTED) this.#bad.push({ at, message });
  }

  done(entries: ImportedData['entries'], header: ImportedData['header'] = null): ImportedData {
    return {
      x: this.#x,
      y: this.#y,
      entries,
      bad: this.#bad,
      badCount: this.#badCount,
      header,
      refused: null,
    };
  }
}

/** Nothing can be taken, for this reason. */
export function refusal(reason: string): ImportedData {
  return { x: [], y: [], entries: 'line', bad: [], badCount: 0, header: null, refused: reason };
}

function numberOf(value: unknown): number | null {
  if (typeof value === 'string') return parseNumber(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function coordinateFault(name: string, value: unknown): string | null {
  if (value === undefined || value === null || value === '') return `${name} is missing`;
  const number = numberOf(value);
  if (number !== null && isLegal(number, LEGAL_COORDINATE)) return null;
  return `${name}: ${expectation(rangeText(LEGAL_COORDINATE), value)}`;
}
