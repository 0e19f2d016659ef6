/** Points in two columns of text, with what people use between them: commas, semicolons, tabs, bars, spaces. */
import Papa from 'papaparse';
import { shorten } from '../faults';
import { parseNumber } from '../parseNumber';
import { decideDecimalMark } from './decimalMark';
import { Gathering, type ImportedData, refusal } from './outcome';

type Separator = '\t' | ';' | '|' | ',' | ' ';

/** Lines that are looked at to find the separator. */
const SAMPLE = 50;
/** Words that stand for a number that is not there: a first line of them is data, and bad, not a header. */
const NO_NUMBER = /^([+-]?(nan|inf|infinity|\u221e)|na|n\/a|null|none|[-–—?])?$/i;
const WIDE_SPACES = /[\u00a0\u2000-\u200a\u202f\u3000]/g;
/** What only numbers and formulas begin with. */
const NUMERIC = /^[+\-=@.,\d\u2212]/;

/**
 * Reads a text in two columns; of more columns those that a header names x and y. Blank lines count as lines but
 * say nothing. Never throws.
 */
export function readTable(text: string): ImportedData {
  const lines = text.replace(/\r\n?/g, '\n');
  const separator = findSeparator(lines);
  const rows = split(lines, separator);
  const entries: Entry[] = [];
  let columns: readonly [number, number] | null = null;
  let header: ImportedData['header'] = null;
  let width = 2;
  let line = 1;
  for (const raw of rows) {
    const at = line;
    line += 1 + countBreaks(raw);
    const fields = separator === ' ' ? raw.filter((field) => field !== '') : raw.map((field) => field.trim());
    if (fields.every((field) => field === '')) continue;
    if (columns === null) {
      columns = [0, 1];
      if (isHeader(fields)) {
        columns = columnsOf(fields);
        width = Math.max(2, trimmedLength(fields));
        header = [shorten(fields[columns[0]] ?? ''), shorten(fields[columns[1]] ?? '')];
        continue;
      }
    }
    const found = trimmedLength(fields);
    // With a decimal comma between commas a line has a field too many: then nobody knows which is which.
    if (found > width || fields.length < 2)
      entries.push({ at, fault: `expected ${width} columns, got ${found}` });
    else entries.push({ at, x: fields[columns[0]] ?? '', y: fields[columns[1]] ?? '' });
  }
  if (header !== null && entries.length === 0)
    return refusal(`Its only line is “${header[0]}”, “${header[1]}”: names, and no numbers below them.`);
  return gather(entries, header);
}

/** A line with its two fields, or with what is wrong with it. */
type Entry = { readonly at: number } & (
  | { readonly x: string; readonly y: string }
  | { readonly fault: string }
);

function gather(entries: readonly Entry[], header: ImportedData['header']): ImportedData {
  const gathering = new Gathering(
    decideDecimalMark(entries.flatMap((entry) => ('x' in entry ? [entry.x, entry.y] : []))),
  );
  for (const entry of entries) {
    if ('x' in entry) gathering.add(entry.at, entry.x, entry.y);
    else gathering.reject(entry.at, entry.fault);
  }
  return gathering.done('line', header);
}

/** A quote that is never closed would swallow all lines after it: then quotes are taken for what they are. */
function split(input: string, delimiter: Separator): string[][] {
  // Web pages put spaces between columns that do not break. Between thousands they stay, where there are others.
  const text = delimiter === ' ' && !/[^\n] [^\n]/.test(input) ? input.replace(WIDE_SPACES, ' ') : input;
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  return errors.some(({ type }) => type === 'Quotes')
    ? text.split('\n').map((line) => line.split(delimiter))
    : data;
}

/** Decimal commas are why a comma is the last thing to be taken for a separator. */
function findSeparator(text: string): Separator {
  const sample = text
    .slice(0, 100_000)
    .split('\n', SAMPLE)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const most = (test: (line: string) => boolean) => 2 * sample.filter(test).length > sample.length;
  if (most((line) => line.includes('\t'))) return '\t';
  if (most((line) => line.includes(';'))) return ';';
  if (most((line) => line.includes('|'))) return '|';
  const spaced = (line: string) => {
    const pieces = line.split(/\s+/);
    return pieces.length === 2 && pieces.every((piece) => parseNumber(piece) !== null);
  };
  if (most(spaced) || !sample.some((line) => line.includes(','))) return ' ';
  return ',';
}

function isHeader(fields: readonly string[]): boolean {
  return fields.length > 1 && fields.every((field) => !NUMERIC.test(field) && !NO_NUMBER.test(field));
}

/** The columns named x and y, wherever they are; else the first two. */
function columnsOf(names: readonly string[]): readonly [number, number] {
  const plain = names.map((name) => name.toLowerCase());
  const [x, y] = [plain.indexOf('x'), plain.indexOf('y')];
  return x >= 0 && y >= 0 ? [x, y] : [0, 1];
}

/** Without the empty fields that separators at a line's end leave. */
function trimmedLength(fields: readonly string[]): number {
  return fields.findLastIndex((field) => field !== '') + 1;
}

/** Line breaks within quotes. */
function countBreaks(fields: readonly string[]): number {
  let count = 0;
  for (const field of fields) {
    for (let i = field.indexOf('\n'); i >= 0; i = field.indexOf('\n', i + 1)) count++;
  }
  return count;
}
