/** A run's quantity over the steps, read from its columns where they lie. */
import type { RunResult } from '../../state/results';

/** Values of rows 0 … length − 1: `a`, or the length of (a, b) where there is a `b`. */
export interface Series {
  readonly a: Float64Array;
  readonly b: Float64Array | null;
  readonly length: number;
}

/** The columns behind a quantity: one, or the two components whose norm it is. */
export type Columns = readonly [string] | readonly [string, string];

/** undefined where the run has no such column. */
export function seriesOf(run: RunResult | undefined, columns: Columns): Series | undefined {
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
