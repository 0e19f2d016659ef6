/** From the columns of a table to the path of a run: the rows that are whole, and every other one with its fault. */
import { isLegal, LEGAL_ETA, type LegalRange } from '../../../catalog/parameters';
import { expectation, rangeText, shorten } from '../../faults';
import { LEGAL_COORDINATE, LEGAL_LOSS, LEGAL_STEPS, MAX_RECORDED_ROWS } from '../../limits';
import { parseNumber } from '../../parseNumber';
import { PATH_COLUMNS, type PathColumn, type RecordedPath } from '../../recordedPath';
import { written } from '../../written';
import { decideDecimalMark } from '../decimalMark';
import type { BadEntry, DecimalMark } from '../outcome';
import type { RawRow, RawTable } from './table';

export interface ImportedRun {
  /** null where there is no whole row. */
  readonly path: RecordedPath | null;
  readonly entries: RawTable['entries'];
  /** The first ones; `badCount` says how many there are in all. */
  readonly bad: readonly BadEntry[];
  readonly badCount: number;
  /** The columns that were read, in the table's order. */
  readonly columns: readonly PathColumn[];
  /** The step of the first row, from which steps are counted; 0 where the table has none. */
  readonly firstStep: number;
  /** Columns that have holes: they are left out. */
  readonly incomplete: readonly PathColumn[];
  /** The reasons why other columns are left out as a whole. */
  readonly leftOut: readonly string[];
  readonly mark: DecimalMark | null;
  /** The reason why none of it can be taken. */
  readonly refused: string | null;
}

const MOST_LISTED = 100;

/** Names that people and programs give to the columns. */
const ALIASES: Readonly<Record<PathColumn, readonly string[]>> = {
  step: ['step', 't', 'k', 'iter', 'iteration', 'steps', 'epoch'],
  w: ['w', 'weight', 'theta0', 'theta_0', 'w0'],
  b: ['b', 'bias', 'theta1', 'theta_1'],
  loss: ['loss', 'l', 'cost', 'objective'],
  eta: ['eta', 'η', 'lr', 'learning_rate', 'learning rate'],
};

const LEGAL: Readonly<Record<PathColumn, LegalRange>> = {
  step: { min: 0, max: Number.MAX_SAFE_INTEGER, integer: true },
  w: LEGAL_COORDINATE,
  b: LEGAL_COORDINATE,
  loss: LEGAL_LOSS,
  eta: LEGAL_ETA,
};

export function refusedRun(reason: string): ImportedRun {
  return {
    path: null,
    entries: 'line',
    bad: [],
    badCount: 0,
    columns: [],
    firstStep: 0,
    incomplete: [],
    leftOut: [],
    mark: null,
    refused: reason,
  };
}

/** The column that a name means. */
export function columnOf(name: string): PathColumn | undefined {
  const plain = name.trim().replace(/^#\s*/, '').toLowerCase();
  return PATH_COLUMNS.find((column) => ALIASES[column].includes(plain));
}

/** Whether a run is none without the column of this name, or has other steps. */
export function isNeeded(name: string): boolean {
  const column = columnOf(name);
  return column === 'step' || column === 'w' || column === 'b';
}

/** The place of each column in the table. */
type Places = ReadonlyMap<PathColumn, number>;

/** Never throws. */
export function gatherRun(table: RawTable): ImportedRun {
  const { rows, entries, names } = table;
  if (rows.length === 0) return refusedRun('There are no rows of numbers in it.');
  const places = names === null ? unnamedPlaces(rows) : namedPlaces(names);
  if (typeof places === 'string') return refusedRun(places);
  const columns = PATH_COLUMNS.filter((name) => places.has(name));
  const cellOf = ({ cells }: RawRow, name: PathColumn) => cells[places.get(name) ?? -1];
  const texts = rows.flatMap((row) => columns.map((name) => cellOf(row, name)));
  const mark = decideDecimalMark(texts.filter((cell) => typeof cell === 'string'));

  const values: Record<PathColumn, number[]> = { step: [], w: [], b: [], loss: [], eta: [] };
  const incomplete = new Set<PathColumn>();
  const bad: BadEntry[] = [];
  let badCount = 0;
  let before = -1;
  for (const [index, row] of rows.entries()) {
    const step = places.has('step') ? numberOf(cellOf(row, 'step'), mark) : index;
    const faults = [
      ...(isIn(step, LEGAL.step) && step <= before
        ? [`step: ${expectation(`one after ${written(before)}`, step)}`]
        : []),
      ...(['step', 'w', 'b'] as const).flatMap((name) =>
        places.has(name) ? (faultOf(name, cellOf(row, name), mark) ?? []) : [],
      ),
    ];
    if (faults.length > 0 || step === null) {
      badCount++;
      if (bad.length < MOST_LISTED) bad.push({ at: row.at, message: faults.join('; ') });
      continue;
    }
    before = step;
    values.step.push(step);
    for (const name of columns) {
      if (name === 'step') continue;
      const value = numberOf(cellOf(row, name), mark);
      if (value === null || !isLegal(value, LEGAL[name])) incomplete.add(name);
      // Plus zero: minus zero would not survive a link.
      values[name].push((value ?? Number.NaN) + 0);
    }
  }
  const firstStep = values.step[0] ?? 0;
  const read = { entries, bad, badCount, columns, firstStep, incomplete: [...incomplete], leftOut: [], mark };
  if (values.w.length > MAX_RECORDED_ROWS)
    return {
      ...refusedRun(
        `These are ${written(values.w.length)} rows; a recorded run has at most ${written(MAX_RECORDED_ROWS)}. Keep every tenth, say, and add a column named step.`,
      ),
      entries,
    };
  if (before - firstStep > LEGAL_STEPS.max)
    return {
      ...refusedRun(
        `It has ${written(before - firstStep)} steps; a run has at most ${written(LEGAL_STEPS.max)}.`,
      ),
      entries,
    };
  return { ...read, path: pathOf(values, columns, incomplete, firstStep), refused: null };
}

function pathOf(
  { step, w, b, loss, eta }: Readonly<Record<PathColumn, number[]>>,
  columns: readonly PathColumn[],
  incomplete: ReadonlySet<PathColumn>,
  first: number,
): RecordedPath | null {
  if (w.length === 0) return null;
  const isWhole = (name: PathColumn) => columns.includes(name) && !incomplete.has(name);
  const steps = step.map((each) => each - first);
  return {
    ...(steps.every((each, row) => each === row) ? {} : { step: steps }),
    w,
    b,
    ...(isWhole('loss') ? { loss } : {}),
    ...(isWhole('eta') ? { eta } : {}),
  };
}

/** The first column of each name. */
function namedPlaces(names: readonly string[]): Places | string {
  const places = new Map<PathColumn, number>();
  names.forEach((name, place) => {
    const column = columnOf(name);
    if (column !== undefined && !places.has(column)) places.set(column, place);
  });
  if (places.has('w') && places.has('b')) return places;
  const listed = names.slice(0, 8).map((name) => `“${shorten(name)}”`);
  return `It needs columns named w and b, and has ${listed.join(', ')}.`;
}

/** Without names: w, b; or step, w, b where the first column counts, and loss and η behind them. */
function unnamedPlaces(rows: readonly RawRow[]): Places | string {
  const width = Math.max(...rows.slice(0, 100).map(({ cells }) => cells.length));
  if (width < 2) return 'It has one column; a run needs w and b.';
  const firsts = rows.map(({ cells }) => numberOf(cells[0], null));
  const counts =
    width > 2 &&
    firsts.every((each, i) => isIn(each, LEGAL.step) && (i === 0 || each > (firsts[i - 1] ?? -1)));
  const order = counts ? PATH_COLUMNS : PATH_COLUMNS.slice(1);
  if (width > order.length)
    return `It has ${written(width)} columns without names. Name the columns w and b.`;
  return new Map(order.slice(0, width).map((name, place) => [name, place]));
}

function numberOf(cell: unknown, mark: DecimalMark | null): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string' || hasOtherMark(cell, mark)) return null;
  return parseNumber(cell);
}

function hasOtherMark(text: string, mark: DecimalMark | null): boolean {
  return mark !== null && text.includes(mark === '.' ? ',' : '.');
}

function isIn(value: number | null, range: LegalRange): value is number {
  return value !== null && isLegal(value, range);
}

function faultOf(name: PathColumn, cell: unknown, mark: DecimalMark | null): string | null {
  if (cell === undefined || cell === null || cell === '') return `${name} is missing`;
  if (isIn(numberOf(cell, mark), LEGAL[name])) return null;
  return `${name}: ${expectation(name === 'step' ? 'a whole number from 0' : rangeText(LEGAL[name]), cell)}`;
}
