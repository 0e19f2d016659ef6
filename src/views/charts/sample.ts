/** Series over the steps as few enough points to draw: all of them, or the lowest and the highest per pixel. */
import { isNear, type JudgedSteps, type Reach } from './near';
import type { Series } from './series';

/** Up to this many steps every one is drawn. */
const ALL_STEPS = 4000;
/** Values at most so many pixels apart are joined by a line: a longer one would tell of steps that nobody knows. */
const JOINED = 4;

/**
 * A value to draw. `undefined` is nothing here, and the line goes on past it (a loss that was not recorded);
 * `null` is a gap in the line (a value that the axis has no place for, or too many that were not recorded).
 */
export type Drawn = number | null | undefined;

export interface Samples {
  /** Steps, rising. */
  readonly x: readonly number[];
  /** One list as long as `x` for each series, of values not yet scaled. */
  readonly y: readonly (readonly Drawn[])[];
  /** Of everything that is drawn; `low` > `high` where there is nothing. */
  readonly reach: Reach;
  /** The last step of all. */
  readonly last: number;
  /** Of each series, what its line does not show. */
  readonly gaps: readonly Gaps[];
}

export interface Gaps {
  /** There are steps without a value, too many to draw a line across. */
  readonly parted: boolean;
  /** There are values that the axis has no place for. */
  readonly outside: boolean;
}

/** A series, and the steps that say which of its values are near the surface: all are where there are none. */
export interface SampledSeries {
  readonly series: Series | undefined;
  readonly judged?: JudgedSteps | undefined;
}

/**
 * @param positive whether only values above 0 have a place, as on a log axis
 * @param width the picture's, in pixels: what is drawn has two points for each at most
 */
export function sample(all: readonly SampledSeries[], positive: boolean, width: number): Samples {
  const last = all.reduce((end, { series }) => Math.max(end, (series?.length ?? 0) - 1), 0);
  const bucket = last < ALL_STEPS ? 1 : Math.ceil((last + 1) / Math.max(1, Math.floor(width)));
  const x: number[] = [];
  for (let start = 0; start <= last; start += bucket) {
    x.push(start);
    if (bucket > 1) x.push(Math.min(last, start + (bucket >> 1)));
  }
  const reach = { all: nothing(), near: nothing(), longest: 0 };
  const gaps: Gaps[] = [];
  const y = all.map(({ series, judged }) => {
    if (series === undefined) {
      gaps.push({ parted: false, outside: false });
      return [];
    }
    const near = { count: 0, judged, range: reach.near };
    const drawn =
      bucket === 1
        ? each(series, positive, reach.all, near)
        : extremes(series, bucket, positive, reach.all, near);
    reach.longest = Math.max(reach.longest, near.count);
    const outside = drawn.includes(null);
    gaps.push({ parted: part(drawn, x, (JOINED * last) / width), outside });
    return drawn;
  });
  return { x, y, reach, last, gaps };
}

/** Breaks a line where two of its values are further apart than `reach` steps. @returns whether there was such a place */
function part(drawn: Drawn[], x: readonly number[], reach: number): boolean {
  let before = -1;
  let parted = false;
  for (let i = 0; i < drawn.length; i++) {
    if (drawn[i] === undefined) continue;
    if (before >= 0 && i - before > 1 && x[i] - x[before] > reach) {
      drawn.fill(null, before + 1, i);
      parted = true;
    }
    before = i;
  }
  return parted;
}

interface Range {
  low: number;
  high: number;
}

const nothing = (): Range => ({ low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY });

/** Collects the values near the surface. */
interface Near {
  readonly judged: JudgedSteps | undefined;
  readonly range: Range;
  count: number;
}

function collect(near: Near, row: number, value: number): void {
  if (near.judged !== undefined && !isNear(near.judged, row)) return;
  near.count++;
  if (value < near.range.low) near.range.low = value;
  if (value > near.range.high) near.range.high = value;
}

function read({ a, b }: Series, row: number): number {
  const value = a[row];
  if (b === null) return value;
  const other = b[row];
  const norm = Math.sqrt(value * value + other * other);
  // The plain form is several times as fast, and fails only where squares leave the range of numbers.
  return norm > 1e-150 && norm < 1e150 ? norm : Math.hypot(value, other);
}

function each(series: Series, positive: boolean, range: Range, near: Near): Drawn[] {
  const drawn: Drawn[] = [];
  for (let row = 0; row < series.length; row++) {
    const value = read(series, row);
    if (!Number.isFinite(value)) drawn.push(undefined);
    else if (positive && value <= 0) drawn.push(null);
    else {
      drawn.push(value);
      if (value < range.low) range.low = value;
      if (value > range.high) range.high = value;
      collect(near, row, value);
    }
  }
  return drawn;
}

/** Two values for each bucket: its lowest and its highest, in the order in which they come. */
function extremes(series: Series, bucket: number, positive: boolean, range: Range, near: Near): Drawn[] {
  const drawn: Drawn[] = [];
  for (let start = 0; start < series.length; start += bucket) {
    const end = Math.min(series.length, start + bucket);
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    let lowAt = start;
    let highAt = start;
    let outside = false;
    for (let row = start; row < end; row++) {
      const value = read(series, row);
      if (!Number.isFinite(value)) continue;
      if (positive && value <= 0) {
        outside = true;
        continue;
      }
      collect(near, row, value);
      if (value < low) {
        low = value;
        lowAt = row;
      }
      if (value > high) {
        high = value;
        highAt = row;
      }
    }
    if (low > high) {
      const none = outside ? null : undefined;
      drawn.push(none, none);
      continue;
    }
    // One value is one point: what stands alone is drawn as such.
    if (lowAt === highAt) drawn.push(low, undefined);
    else if (lowAt < highAt) drawn.push(low, high);
    else drawn.push(high, low);
    if (low < range.low) range.low = low;
    if (high > range.high) range.high = high;
  }
  return drawn;
}
