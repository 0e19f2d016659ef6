/** Series over the steps as few enough points to draw: all of them, or the lowest and the highest per pixel. */
import { isNear, type JudgedSteps, type Reach } from './near';
import type { Series } from './series';
import { type StepAxis, type StepRange, type StepSpacing, shownSteps, stepAxis } from './stepAxis';
import { type Across, type Drawn, part } from './unknownSteps';

/** Up to this many steps every one is drawn. */
const ALL_STEPS = 4000;

export interface Samples {
  /** Steps, rising; the first and the last may lie beyond the axis. */
  readonly x: readonly number[];
  /** One list as long as `x` for each series, of values not yet scaled. */
  readonly y: readonly (readonly Drawn[])[];
  /** The axis that `x` is for. */
  readonly steps: StepAxis;
  /** The range of everything that is drawn; `low` > `high` where there is nothing. */
  readonly reach: Reach;
  /** The last step of all. */
  readonly last: number;
  /** The values of each series that its line does not show. */
  readonly gaps: readonly Gaps[];
  /** Of each series, where its line is broken between two values that are known. */
  readonly across: readonly (readonly Across[])[];
}

export interface Gaps {
  /** Whether there are steps without a value, too many to draw a line across. */
  readonly parted: boolean;
  /** Whether there are values that the axis has no place for. */
  readonly outside: boolean;
}

/** A series, and the steps that say which of its values are near the surface: all are where there are none. */
export interface SampledSeries {
  readonly series: Series | undefined;
  readonly judged?: JudgedSteps | undefined;
}

/** The axis of the steps as the view asks for it. */
export interface StepsAsked {
  readonly spacing: StepSpacing;
  readonly zoom: StepRange | null;
}

const ALL_EVENLY: StepsAsked = { spacing: 'linear', zoom: null };

/**
 * @param positive whether only values above 0 have a place, as on a log axis
 * @param width the picture's, in pixels: what is drawn has two points for each at most
 */
export function sample(
  all: readonly SampledSeries[],
  positive: boolean,
  width: number,
  { spacing, zoom }: StepsAsked = ALL_EVENLY,
): Samples {
  const last = all.reduce((end, { series }) => Math.max(end, (series?.length ?? 0) - 1), 0);
  const steps = stepAxis(spacing, shownSteps(last, zoom));
  const [from, to] = steps.range;
  // One step further on either side, for the lines that lead out of the picture.
  const rows = to - from < ALL_STEPS ? ([Math.max(0, from - 1), Math.min(last, to + 1)] as const) : null;
  const starts = rows === null ? bucketStarts(steps, Math.max(1, Math.floor(width))) : [];
  const x = rows === null ? placesOf(starts, to) : rowsBetween(rows);
  const reach = { all: nothing(), near: nothing(), longest: 0, reached: Number.NEGATIVE_INFINITY };
  const gaps: Gaps[] = [];
  const across: (readonly Across[])[] = [];
  const y = all.map(({ series, judged }) => {
    if (series === undefined) {
      gaps.push({ parted: false, outside: false });
      across.push([]);
      return [];
    }
    const near = { count: 0, judged, range: nothing() };
    const drawn =
      rows === null
        ? extremes(series, starts, to, positive, reach.all, near)
        : each(series, rows, steps.range, positive, reach.all, near);
    reach.longest = Math.max(reach.longest, near.count);
    reach.near = around(reach.near, near.range);
    if (near.count > 0) reach.reached = Math.max(reach.reached, near.range.low);
    const outside = drawn.includes(null);
    const broken = part(drawn, x, steps, width);
    gaps.push({ parted: broken.length > 0, outside });
    across.push(broken);
    return drawn;
  });
  return { x, y, steps, reach, last, gaps, across };
}

function rowsBetween([from, to]: StepRange): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/**
 * The first step of each bucket, and, at the end, the step after the last bucket: as many steps each on an even axis, else
 * those of a pixel.
 */
function bucketStarts({ spacing, low, high, range: [from, to], toStep }: StepAxis, width: number): number[] {
  const starts = [from];
  if (spacing === 'linear') {
    const size = Math.ceil((to - from + 1) / width);
    while (starts[starts.length - 1] <= to) starts.push(starts[starts.length - 1] + size);
    return starts;
  }
  for (let pixel = 1; pixel < width; pixel++) {
    const start = Math.ceil(toStep(low + (pixel * (high - low)) / width));
    if (start > starts[starts.length - 1] && start <= to) starts.push(start);
  }
  starts.push(to + 1);
  return starts;
}

/** Two places for each bucket: its first step and its middle. */
function placesOf(starts: readonly number[], last: number): number[] {
  const x: number[] = [];
  for (let i = 0; i + 1 < starts.length; i++)
    x.push(starts[i], Math.min(last, starts[i] + ((starts[i + 1] - starts[i]) >> 1)));
  return x;
}

interface Range {
  low: number;
  high: number;
}

const nothing = (): Range => ({ low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY });

const around = (a: Range, b: Range): Range => ({
  low: Math.min(a.low, b.low),
  high: Math.max(a.high, b.high),
});

/** Collects the values of one series near the surface. */
interface Near {
  readonly judged: JudgedSteps | undefined;
  readonly range: Range;
  count: number;
}

const nearBy = (judged: JudgedSteps | undefined, row: number) => judged === undefined || isNear(judged, row);

function collect(near: Near, row: number, value: number): void {
  if (!nearBy(near.judged, row)) return;
  near.count++;
  if (value < near.range.low) near.range.low = value;
  if (value > near.range.high) near.range.high = value;
}

/** A stretch of steps that is drawn as its lowest and its highest value. */
interface Bucket {
  readonly from: number;
  /** The step after its last. */
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly lowAt: number;
  readonly highAt: number;
}

/**
 * Collects the values of a bucket that lie near the surface. Most buckets are done with a look at their extremes, so that a
 * chart of long runs is drawn within a frame.
 */
function collectBucket(near: Near, series: Series, positive: boolean, bucket: Bucket): void {
  const { from, end, low, high, lowAt, highAt } = bucket;
  if (near.count > 1 && low >= near.range.low && high <= near.range.high) return;
  if (lowAt !== highAt && nearBy(near.judged, lowAt) && nearBy(near.judged, highAt)) {
    collect(near, lowAt, low);
    collect(near, highAt, high);
    return;
  }
  for (let row = from; row < end; row++) {
    const value = read(series, row);
    if (Number.isFinite(value) && !(positive && value <= 0)) collect(near, row, value);
  }
}

function read({ a, b }: Series, row: number): number {
  const value = a[row];
  if (b === null) return value;
  const other = b[row];
  const norm = Math.sqrt(value * value + other * other);
  // The plain form is several times as fast, and fails only where squares leave the range of numbers.
  return norm > 1e-150 && norm < 1e150 ? norm : Math.hypot(value, other);
}

function each(
  series: Series,
  [first, last]: StepRange,
  [from, to]: StepRange,
  positive: boolean,
  range: Range,
  near: Near,
): Drawn[] {
  const drawn: Drawn[] = [];
  const end = Math.min(series.length - 1, last);
  for (let row = first; row <= end; row++) {
    const value = read(series, row);
    if (!Number.isFinite(value)) drawn.push(undefined);
    else if (positive && value <= 0) drawn.push(null);
    else {
      drawn.push(value);
      if (row < from || row > to) continue;
      if (value < range.low) range.low = value;
      if (value > range.high) range.high = value;
      collect(near, row, value);
    }
  }
  return drawn;
}

/** Two values for each bucket: its lowest and its highest, in the order in which they come. */
function extremes(
  series: Series,
  starts: readonly number[],
  last: number,
  positive: boolean,
  range: Range,
  near: Near,
): Drawn[] {
  const drawn: Drawn[] = [];
  for (let i = 0; i + 1 < starts.length && starts[i] < series.length; i++) {
    const end = Math.min(series.length, starts[i + 1], last + 1);
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    let lowAt = starts[i];
    let highAt = starts[i];
    let outside = false;
    for (let row = starts[i]; row < end; row++) {
      const value = read(series, row);
      if (!Number.isFinite(value)) continue;
      if (positive && value <= 0) {
        outside = true;
        continue;
      }
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
    collectBucket(near, series, positive, { from: starts[i], end, low, high, lowAt, highAt });
    // One value is one point: what stands alone is drawn as such.
    if (lowAt === highAt) drawn.push(low, undefined);
    else if (lowAt < highAt) drawn.push(low, high);
    else drawn.push(high, low);
    if (low < range.low) range.low = low;
    if (high > range.high) range.high = high;
  }
  return drawn;
}
