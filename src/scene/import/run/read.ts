/** A run of people's own, from a file or the clipboard: text, JSON, or arrays of NumPy. */
import { shorten } from '../../faults';
import { written } from '../../written';
import { withoutPreamble } from '../comments';
import { columnOf, gatherRun, type ImportedRun, isNeeded, refusedRun } from './gather';
import { readRunJson } from './json';
import { isNpy, type NumpyArray, readNpy } from './npy';
import { isZip, unzip } from './npz';
import { readSeparated } from './separated';

/** Bytes or characters that are read at all. */
const MOST = 8_000_000;

/** Reads what it is by its content, not by a name. Never throws; nothing is taken over by reading. */
export async function readRunBytes(bytes: Uint8Array): Promise<ImportedRun> {
  if (bytes.length > MOST) return refusedRun('This is over 8 MB: too much for a run.');
  if (isNpy(bytes)) return ofArray(readNpy(bytes));
  if (isZip(bytes)) return ofArchive(await unzip(bytes));
  return readRunText(new TextDecoder().decode(bytes));
}

export function readRunText(input: string): ImportedRun {
  if (input.length > MOST) return refusedRun('This is over 8 MB: too much for a run.');
  const text = input.replace(/^\ufeff/, '');
  if (text.trim() === '') return refusedRun('There is nothing in it.');
  if (isBinary(text)) return refusedRun('This is neither plain text nor an array of NumPy.');
  const json = withoutPreamble(text);
  return /^[[{]/.test(json) ? readRunJson(json) : readSeparated(text);
}

/** Bytes that are no text give zeros, or characters that stand for what cannot be decoded. */
function isBinary(text: string): boolean {
  return text.includes('\0') || text.split('\ufffd').length - 1 > text.length / 10;
}

function ofArray(array: NumpyArray | string): ImportedRun {
  if (typeof array === 'string') return refusedRun(array);
  const { names, columns } = array;
  const length = columns[0]?.length ?? 0;
  const rows = Array.from({ length }, (_, row) => ({ at: row + 1, cells: columns.map((each) => each[row]) }));
  return gatherRun({ names, rows, entries: 'row' });
}

/** Arrays that are named as columns are; else the one array that there is. */
function ofArchive(files: ReadonlyMap<string, Uint8Array> | string): ImportedRun {
  if (typeof files === 'string') return refusedRun(files);
  const named = [...files].map(([name, bytes]) => [name.replace(/\.npy$/, ''), readNpy(bytes)] as const);
  const leftOut: string[] = [];
  for (const [name, array] of named) {
    const fault = columnOf(name) === undefined ? null : faultOf(array);
    if (fault === null || named.length === 1) continue;
    if (isNeeded(name)) return refusedRun(`“${name}”: ${fault}`);
    leftOut.push(`“${name}”: ${fault}`);
  }
  const columns = named.flatMap(([name, array]) =>
    columnOf(name) !== undefined && typeof array !== 'string' && array.columns.length === 1
      ? [{ name, column: array.columns[0] }]
      : [],
  );
  if (columns.length < 2 && named.length === 1) return ofArray(named[0][1]);
  const length = Math.max(0, ...columns.map(({ column }) => column.length));
  const rows = Array.from({ length }, (_, row) => ({
    at: row + 1,
    cells: columns.map(({ column }) => column[row]),
  }));
  if (rows.length > 0)
    return { ...gatherRun({ names: columns.map(({ name }) => name), rows, entries: 'row' }), leftOut };
  const listed = named.slice(0, 8).map(([name]) => `“${shorten(name)}”`);
  const has = listed.length === 0 ? 'none' : listed.join(', ');
  return refusedRun(`It needs arrays named w and b, and has ${has}.`);
}

/** The reason why an array is no column; null where it is one. */
function faultOf(array: NumpyArray | string): string | null {
  if (typeof array === 'string') return array;
  const { length } = array.columns;
  return length === 1 ? null : `It has ${written(length)} columns where one is needed.`;
}
