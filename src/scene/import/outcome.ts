/** The outcome of reading foreign data: the good points, and every bad entry with its fault. */
import { isLegal } from '../../catalog/parameters';
import { expectation, rangeText, shorten } from '../faults';
import { LEGAL_COORDINATE } from '../limits';
import { parseNumber } from '../parseNumber';

/** The sign before the decimals. */
export type DecimalMark = '.' | ',';

export interface BadEntry {
  /** The line of a text, or the item of a JSON list; counted from 1. */
  readonly at: number;
  readonly message: string;
}

export interface ImportedData {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** The kind of entries: a text has lines, JSON has items. */
  readonly entries: 'line' | 'item';
  /** The first ones; `badCount` says how many there are in all. */
  readonly bad: readonly BadEntry[];
  readonly badCount: number;
  /** The names above the columns, where the first line has some. */
  readonly header: readonly [string, string] | null;
  /** The names of the columns, or of the fields of JSON, that are not read. */
  readonly leftOut: readonly string[];
  /** Whether the names are those of a training log. */
  readonly isLog: boolean;
  /** The decimal mark that was taken for the file's; null where no number has one, and in JSON, which has its own. */
  readonly mark: DecimalMark | null;
  /** The reason why none of it can be taken; then there are no points. */
  readonly refused: string | null;
}

export type ColumnNames = Pick<ImportedData, 'header' | 'leftOut' | 'isLog'>;

const UNNAMED: ColumnNames = { header: null, leftOut: [], isLog: false };

/** Bad entries that are listed. */
const MOST_LISTED = 100;

/** Gathers points; hostile input can have a million bad lines, of which only the first are kept. */
export class Gathering {
  readonly #mark: DecimalMark | null;
  readonly #x: number[] = [];
  readonly #y: number[] = [];
  readonly #bad: BadEntry[] = [];
  #badCount = 0;

  /** @param mark the one decimal mark that is understood; null for either */
  constructor(mark: DecimalMark | null = null) {
    this.#mark = mark;
  }

  /** Takes a point where both values are legal numbers, else notes what is wrong with it. */
  add(at: number, x: unknown, y: unknown): void {
    const faults = [this.#faultOf('x', x), this.#faultOf('y', y)].filter((fault) => fault !== null);
    if (faults.length > 0) {
      this.reject(at, faults.join('; '));
      return;
    }
    // Plus zero: minus zero would not survive a link.
    this.#x.push((numberOf(x) as number) + 0);
    this.#y.push((numberOf(y) as number) + 0);
  }

  #faultOf(name: string, value: unknown): string | null {
    const other = this.#mark === '.' ? ',' : '.';
    return this.#mark !== null && typeof value === 'string' && value.includes(other)
      ? `${name}: decimals have a ${nameOf(this.#mark)} in this file, got "${shorten(value)}"`
      : coordinateFault(name, value);
  }

  reject(at: number, message: string): void {
    this.#badCount++;
    if (this.#bad.length < MOST_LISTED) this.#bad.push({ at, message });
  }

  done(entries: ImportedData['entries'], names: ColumnNames = UNNAMED): ImportedData {
    return {
      ...names,
      x: this.#x,
      y: this.#y,
      entries,
      bad: this.#bad,
      badCount: this.#badCount,
      mark: this.#mark,
      refused: null,
    };
  }
}

/** A result without any points, for this reason. */
export function refusal(reason: string): ImportedData {
  return {
    ...UNNAMED,
    x: [],
    y: [],
    entries: 'line',
    bad: [],
    badCount: 0,
    mark: null,
    refused: reason,
  };
}

function nameOf(mark: DecimalMark): string {
  return mark === '.' ? 'point' : 'comma';
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
