/** A trajectory as the trace prints it and the page saves it: full precision, no −0, empty where there is nothing. */
import { outcomeOf, type RunEnd } from './outcome';
import { numberText } from './sweepCsv';

/** One run of a scene. */
export interface Trajectory {
  /** Counted from 0. */
  readonly run: number;
  readonly optimizer: string;
  /** By their names in catalog/columns.ts. */
  readonly columns: ReadonlyMap<string, Float64Array>;
  /** Rows: the start and one a step. */
  readonly length: number;
  /** The steps that a recorded run's table has. Rows between them are not printed. */
  readonly steps?: readonly number[];
  /** null where a person has stopped its computing: the rows so far are there. */
  readonly end: RunEnd | null;
}

/** A column of the output after `run` and `t`: its name there, and in the engine. */
export type PrintedColumn = readonly [name: string, column: string];

/** The columns that the trace prints. */
export const TRACE_COLUMNS: readonly PrintedColumn[] = [
  ['w', 'w'],
  ['b', 'b'],
  ['loss', 'loss'],
  ['grad_w', 'gradW'],
  ['grad_b', 'gradB'],
  ['eta', 'eta'],
  ['beta', 'beta'],
];

function csvHeader(printed: readonly PrintedColumn[]): string {
  return ['run', 't', ...printed.map(([name]) => name)].join(',');
}

export const CSV_HEADER = csvHeader(TRACE_COLUMNS);

/** Rows that are joined before they are printed. */
const BLOCK = 4096;

/**
 * Lines of text, some thousands at a time. A column that the run does not have is empty.
 * @param lead what stands before t, whose header is `run`
 */
export function* csvRows(
  { run, columns, length, steps }: Pick<Trajectory, 'run' | 'columns' | 'length' | 'steps'>,
  printed: readonly PrintedColumn[] = TRACE_COLUMNS,
  lead = String(run),
): Generator<string> {
  const values = printed.map(([, column]) => columns.get(column));
  const count = steps?.length ?? length;
  for (let from = 0; from < count; from += BLOCK) {
    let text = '';
    for (let row = from; row < Math.min(from + BLOCK, count); row++) {
      const t = steps?.[row] ?? row;
      text += `${lead},${t}`;
      for (const column of values) text += `,${column === undefined ? '' : numberText(column[t])}`;
      text += '\n';
    }
    yield text;
  }
}

/** The same as plain JSON, with why the run stopped. Empty cells are null. */
export function jsonRun(trajectory: Trajectory, printed: readonly PrintedColumn[] = TRACE_COLUMNS) {
  return { ...jsonEnd(trajectory), rows: [...jsonRows(trajectory, printed)] };
}

/** The fields of a run that come before its rows. */
export function jsonEnd({ run, optimizer, length, end }: Trajectory) {
  if (end === null) return { run, optimizer, stopped: null, at: length - 1, outcome: null };
  const { reason, at, rest, missing } = end;
  const outcome = outcomeOf(end);
  const since = rest?.since ?? null;
  const convergedAt = outcome === 'converged' ? since : null;
  return { run, optimizer, stopped: reason, at, outcome, since, convergedAt, ...missing };
}

/** One object a row. */
export function* jsonRows(
  { columns, length, steps }: Pick<Trajectory, 'columns' | 'length' | 'steps'>,
  printed: readonly PrintedColumn[],
): Generator<Readonly<Record<string, number | null>>> {
  const values = printed.map(([name, column]) => [name, columns.get(column)] as const);
  for (let index = 0; index < (steps?.length ?? length); index++) {
    const t = steps?.[index] ?? index;
    const row: Record<string, number | null> = { t };
    for (const [name, column] of values) row[name] = jsonNumber(column?.[t] ?? Number.NaN);
    yield row;
  }
}

/** A number as JSON can hold it: no −0, and null for a value that is not finite. */
export function jsonNumber(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null;
}
