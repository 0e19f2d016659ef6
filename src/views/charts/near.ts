/**
 * The steps of a run that lie near the surface on show. The values' axis follows those: one run that diverges to 10¹¹²
 * would press all others into a straight line, and on a log axis so would one that comes to 10⁻¹¹².
 */
import { COLUMN } from '../../catalog/columns';
import type { RunResult, SurfaceResult } from '../../state/results';
import type { AxisKind } from './axis';

export interface ValueRange {
  readonly low: number;
  readonly high: number;
}

/** The range in which a step counts as near: the window and the losses in it, with the runs' starts, and as much again on every side. */
export interface Surroundings {
  readonly w: ValueRange;
  readonly b: ValueRange;
  readonly loss: ValueRange;
}

/** The columns by which a run's steps are judged. */
export interface JudgedSteps {
  readonly w: Float64Array;
  readonly b: Float64Array;
  readonly loss: Float64Array;
  readonly around: Surroundings;
}

/** The ranges of a chart's values: of all of them, and of those at steps near the surface. */
export interface Reach {
  readonly all: ValueRange;
  readonly near: ValueRange;
  /** The most values near the surface that one series has. From 2 on it is a lower bound: more make no difference. */
  readonly longest: number;
  /** The lowest value near the surface that every series comes down to. */
  readonly reached: number;
}

/** The axis follows what is near where the rest would leave it less than this share of the height. */
const LEAST_SHARE = 1 / 3;
/** Below this share of the highest value doubles hardly tell one from 0: a log axis goes further only where every run does. */
const LEAST_RATIO = 1e-16;

export function surroundings(
  { window, lowest, highest }: SurfaceResult,
  runs: readonly RunResult[],
): Surroundings {
  const started = runs.filter(({ length }) => length > 0);
  const withStarts = (column: number, ends: readonly number[]): ValueRange =>
    grown([...ends, ...started.map(({ columns }) => columns[column][0])].filter(Number.isFinite));
  return {
    w: withStarts(COLUMN.w, window.w),
    b: withStarts(COLUMN.b, window.b),
    loss: withStarts(COLUMN.loss, [lowest, highest]),
  };
}

/** By its own length on either side. */
function grown(values: readonly number[]): ValueRange {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low > high
    ? { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
    : { low: 2 * low - high, high: 2 * high - low };
}

export function judgedSteps({ columns }: RunResult, around: Surroundings): JudgedSteps {
  return { w: columns[COLUMN.w], b: columns[COLUMN.b], loss: columns[COLUMN.loss], around };
}

/** A loss that was not recorded does not count against a step. */
export function isNear({ w, b, loss, around }: JudgedSteps, row: number): boolean {
  return (
    w[row] >= around.w.low &&
    w[row] <= around.w.high &&
    b[row] >= around.b.low &&
    b[row] <= around.b.high &&
    !(loss[row] < around.loss.low) &&
    !(loss[row] > around.loss.high)
  );
}

/** The values that the axis is made for. */
export function rangeOnShow(kind: AxisKind, { all, near, longest, reached }: Reach): ValueRange {
  // Runs that all leave with their first step need no room.
  if (longest <= 1) return all;
  const floor = kind === 'log' ? Math.min(reached, LEAST_RATIO * near.high) : Number.NEGATIVE_INFINITY;
  const [close, whole] = [near, all].map(({ low, high }) => ({ low: Math.max(low, floor), high }));
  return extent(kind, close) < LEAST_SHARE * extent(kind, whole) ? close : whole;
}

function extent(kind: AxisKind, { low, high }: ValueRange): number {
  return kind === 'log' ? Math.log10(high) - Math.log10(low) : high - low;
}
