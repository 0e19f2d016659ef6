/** The numbers that a chart draws, a series for each run, and where they come from. */
import type { RunResult } from '../../state/results';
import type { Workbench } from '../../state/workbench';

/** Values of rows 0 … length − 1: `a`, or the length of (a, b) where there is a `b`. NaN is an empty cell. */
export interface Series {
  readonly a: Float64Array;
  readonly b: Float64Array | null;
  readonly length: number;
}

/** The luck of a run: the median and the quartiles of its seeds. */
export interface LuckSeries {
  /** The run's id. */
  readonly run: string;
  readonly q1: Series;
  readonly median: Series;
  readonly q3: Series;
}

/** Series while they are on show. */
export interface LiveSeries {
  /** undefined where the run has none, or none yet. */
  of(id: string): Series | undefined;
  /** A bound that belongs to the run's series and is drawn with it. */
  limit?(id: string): Series | undefined;
  /** Median and quartiles of a run over many seeds; null where there are none. */
  luck?(): LuckSeries | null;
  /** The meaning of the series in a sentence; empty where it needs none. */
  remark?(): string;
  stop(): void;
}

/** All that series are made of. */
export type SeriesData = Pick<Workbench, 'results' | 'scene' | 'studies' | 'luck'>;

/** The same object as long as it says the same: another one makes another plot. */
export interface SeriesSource {
  readonly bounded: boolean;
  /** Begins to keep the runs' series up to date; calls `changed` when they have changed. */
  start(data: SeriesData, ids: readonly string[], changed: () => void): LiveSeries;
}

/** The columns behind a quantity: one, or the two components whose norm it is. */
export type Columns = readonly [string] | readonly [string, string];

/** Columns of the trajectories, read where they lie. */
export function columnSource(columns: Columns): SeriesSource {
  return {
    bounded: false,
    start: ({ results }, _ids, changed) => {
      const stop = results.subscribe('runs', changed);
      return { of: (id) => seriesOf(results.get('runs').get(id), columns), stop };
    },
  };
}

function seriesOf(run: RunResult | undefined, columns: Columns): Series | undefined {
  if (run === undefined) return undefined;
  const [first, second] = columns;
  const a = run.columns[run.names.indexOf(first)];
  const b = second === undefined ? null : run.columns[run.names.indexOf(second)];
  return a === undefined || b === undefined ? undefined : { a, b, length: run.length };
}

/** NaN is an empty cell. */
export function valueAt({ a, b }: Series, row: number): number {
  return b === null ? a[row] : Math.hypot(a[row], b[row]);
}

/**
 * The value on show at a step: a run that has ended stays at its end, and says there what its last step used, since the
 * last row has no step, and so no gradient and no rate. NaN is an empty cell.
 */
export function shownValue(series: Series, step: number): number {
  const row = Math.min(step, series.length - 1);
  if (row < 0) return Number.NaN;
  const value = valueAt(series, row);
  return row > 0 && row === series.length - 1 && Number.isNaN(value) ? valueAt(series, row - 1) : value;
}

/** Whether anything of it is known. */
export function hasValue(series: Series | undefined): boolean {
  for (let row = 0; row < (series?.length ?? 0); row++)
    if (series !== undefined && Number.isFinite(valueAt(series, row))) return true;
  return false;
}
