/** Points in two columns of text, with what people use between them: commas, semicolons, tabs, bars, spaces. */
import Papa from 'papaparse';
import { MINUS_SIGNS } from '../../math/minusSigns';
import { shorten } from '../faults';
import { written } from '../written';
import { withoutBorders } from './borders';
import { separatorLine, withoutRemarks } from './comments';
import { decideDecimalMark } from './decimalMark';
import { type ColumnNames, Gathering, type ImportedData, refusal } from './outcome';
import { isTrainingLog } from './trainingLog';

/** In the order in which they are tried; a comma with a space after it parts numbers with decimal commas. */
export const SEPARATORS = ['\t', ';', '|', ' ', ',', ', '] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Words that stand for a number that is not there: a first line of them is data, and bad, not a header. */
const NO_NUMBER = /^([+-]?(nan|inf|infinity|\u221e)|na|n\/a|null|none|[-–—?])$/i;
const WIDE_SPACES = /[\u00a0\u2000-\u200a\u202f\u3000]/g;
/** Signs that only numbers and formulas begin with. */
const NUMERIC = new RegExp(`^[+=@.,\\d${MINUS_SIGNS}]`);

/**
 * Reads a text in two columns; of more columns those that a header names x and y. Of all separators that are in the
 * text the one is taken with which most lines of the whole are points. Blank lines and remarks count as lines but say
 * nothing. Never throws.
 */
export function readTable(input: string): ImportedData {
  const lines = withoutRemarks(input.replace(/\r\n?/g, '\n'));
  const declared = separatorLine(lines);
  const text = withoutClosers(withoutBorders(declared?.rest ?? lines));
  const told = SEPARATORS.find((separator) => separator === declared?.separator);
  let best: ImportedData | null = null;
  for (const separator of told === undefined ? SEPARATORS : [told]) {
    if (!text.includes(separator) && told === undefined) continue;
    const data = readColumns(text, separator);
    if (data.x.length > 0 && data.badCount === 0) return data;
    if (best === null || isBetter(data, best)) best = data;
  }
  if (best !== null && best.x.length > 0) return best;
  const pairs = readPairs(text);
  // The most usual separator gives the words for the fault where no line is a point.
  return pairs ?? readColumns(text, told ?? usualSeparator(text));
}

/** Without the semicolon that ends each line, or parts each from the next. */
function withoutClosers(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const open = lines.findIndex((line) => !/;\s*$/.test(line));
  const isClosed = open < 0 || (open > 0 && open === lines.length - 1);
  return isClosed ? text.replace(/;[ \t]*$/gm, '') : text;
}

/** Points in one line, with semicolons between them, as links have them: `0.5,0.2;2.5,0.9`; null where it is anything else. */
function readPairs(text: string): ImportedData | null {
  const line = text.trim();
  if (line.includes('\n') || !line.includes(';')) return null;
  const data = readColumns(line.replaceAll(';', '\n'), ',');
  return data.x.length > 0 && data.badCount === 0 ? data : null;
}

function isBetter(data: ImportedData, than: ImportedData): boolean {
  if (data.x.length !== than.x.length) return data.x.length > than.x.length;
  return data.badCount < than.badCount;
}

/** The text in columns with this separator between them. */
function readColumns(text: string, separator: Separator): ImportedData {
  const rows = split(text, separator);
  const entries: Entry[] = [];
  let columns: Columns | null = null;
  let header: ImportedData['header'] = null;
  let names: readonly string[] = [];
  let line = 1;
  for (const raw of rows) {
    const at = line;
    line += 1 + countBreaks(raw);
    const fields = separator === ' ' ? raw.filter((field) => field !== '') : raw.map((field) => field.trim());
    if (fields.every((field) => field === '')) continue;
    if (columns === null) {
      columns = { x: 0, y: 1, width: 2 };
      if (isHeader(fields)) {
        columns = namedColumns(fields);
        names = fields;
        header = [shorten(fields[columns.x] ?? ''), shorten(fields[columns.y] ?? '')];
        continue;
      }
    }
    const found = trimmedLength(fields);
    if (header !== null && entries.length === 0 && isIndexed(found, columns.width, separator))
      columns = { x: columns.x + 1, y: columns.y + 1, width: found };
    // With a decimal comma between commas a line has a field too many: then nobody knows which is which.
    if (found > columns.width || fields.length < 2)
      entries.push({ at, fault: `expected ${written(columns.width)} columns, got ${written(found)}` });
    else entries.push({ at, x: fields[columns.x] ?? '', y: fields[columns.y] ?? '' });
  }
  if (header !== null && entries.length === 0)
    return refusal(`Its only line is “${header[0]}”, “${header[1]}”: names, and no numbers below them.`);
  return gather(entries, header === null ? undefined : columnNames(header, names, columns));
}

function columnNames(
  header: readonly [string, string],
  names: readonly string[],
  columns: Columns | null,
): ColumnNames {
  // Where every line begins with a row number, the columns have moved and their names have not.
  const moved = columns !== null && columns.width > trimmedLength(names) ? 1 : 0;
  const read = columns === null ? [] : [columns.x - moved, columns.y - moved];
  const leftOut = names.filter((name, place) => name !== '' && !read.includes(place)).map(shorten);
  return { header, leftOut, isLog: isTrainingLog(names) };
}

/** The columns that hold x and y, and the number of columns. */
interface Columns {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * R and pandas leave the column of row numbers without a name: then every line has a field more than the header.
 * Between commas such a line may as well have a decimal comma.
 */
function isIndexed(found: number, width: number, separator: Separator): boolean {
  return found === width + 1 && (separator === ' ' || separator === '\t');
}

/** A line with its two fields, or with what is wrong with it. */
type Entry = { readonly at: number } & (
  | { readonly x: string; readonly y: string }
  | { readonly fault: string }
);

function gather(entries: readonly Entry[], names: ColumnNames | undefined): ImportedData {
  const gathering = new Gathering(
    decideDecimalMark(entries.flatMap((entry) => ('x' in entry ? [entry.x, entry.y] : []))),
  );
  for (const entry of entries) {
    if ('x' in entry) gathering.add(entry.at, entry.x, entry.y);
    else gathering.reject(entry.at, entry.fault);
  }
  return gathering.done('line', names);
}

/** A quote that is never closed would swallow all lines after it: then quotes are taken for what they are. */
export function split(input: string, delimiter: Separator): string[][] {
  // Web pages put spaces between columns that do not break. Between thousands they stay, where there are others.
  const text = delimiter === ' ' && !/[^\n] [^\n]/.test(input) ? input.replace(WIDE_SPACES, ' ') : input;
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  return errors.some(({ type }) => type === 'Quotes')
    ? text.split('\n').map((line) => line.split(delimiter))
    : data;
}

/** The first separator that more than half of the lines have; else a comma, or a space where there is none. */
export function usualSeparator(text: string): Separator {
  const sample = text
    .slice(0, 100_000)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const isUsual = (separator: Separator) =>
    2 * sample.filter((line) => line.trim().includes(separator)).length > sample.length;
  return (['\t', ';', '|'] as const).find(isUsual) ?? (text.includes(',') ? ',' : ' ');
}

/** Names for all columns but, perhaps, the first: a column of row numbers often has none. */
export function isHeader(fields: readonly string[]): boolean {
  const names = fields.slice(fields[0] === '' ? 1 : 0, trimmedLength(fields));
  const isName = (field: string) => field !== '' && !NUMERIC.test(field) && !NO_NUMBER.test(field);
  return names.length > 1 && names.every(isName);
}

/** The columns named x and y, wherever they are; else the first two that have names. */
function namedColumns(names: readonly string[]): Columns {
  const plain = names.map((name) => name.toLowerCase());
  const [x, y] = [plain.indexOf('x'), plain.indexOf('y')];
  const width = Math.max(2, trimmedLength(names));
  if (x >= 0 && y >= 0) return { x, y, width };
  return names[0] === '' ? { x: 1, y: 2, width } : { x: 0, y: 1, width };
}

/** Without the empty fields that separators at a line's end leave. */
function trimmedLength(fields: readonly string[]): number {
  return fields.findLastIndex((field) => field !== '') + 1;
}

/** Line breaks within quotes. */
export function countBreaks(fields: readonly string[]): number {
  let count = 0;
  for (const field of fields) {
    for (let i = field.indexOf('\n'); i >= 0; i = field.indexOf('\n', i + 1)) count++;
  }
  return count;
}
