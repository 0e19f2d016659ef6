/** Round values along an axis of a sweep. */
import { spacedLabels } from '../../math/spacedLabels';
import { BETWEEN_TENS, decade, decimal, roundValues, tickStep, ticks } from '../../math/ticks';
import type { SweepAxis } from '../../scene/sweepFields';
import { shareOf, valueAtShare } from '../../scene/sweepPosition';
import { formatExact, formatNumber } from '../../text/number';

export interface AxisTick {
  /** The share of the axis. */
  readonly at: number;
  readonly text: string;
}

export interface AxisTicks {
  readonly ticks: readonly AxisTick[];
  /** The offset that the values are counted from, said behind the axis' name: " − 0.0260145"; empty for 0. */
  readonly from: string;
}

/** Characters of a value above which all are counted from the first of them: they would run into each other. */
const LONGEST = 7;
/** Digits of what a value has above the first, or more where neighbours would be alike. */
const DIGITS_ABOVE = 2;
/** Digits that tell the ticks of an axis apart, however closely it has been zoomed. */
const MOST_DIGITS = 15;
/** An axis over more than this factor has powers of ten. */
const WIDE = 8;

/**
 * @param length of the axis and @param least between two ticks, in the same unit
 * @param isWhole whether there are only whole numbers on it: between them stands nothing
 */
export function axisTicks(axis: SweepAxis, length: number, least: number, isWhole = false): AxisTicks {
  const candidates = axis.scale === 'linear' ? evenly(axis, length / least) : byTens(axis, length / least);
  const places = candidates.flatMap((value) =>
    isWhole && !isNearWhole(value) ? [] : [{ at: shareOf(axis, value), value }],
  );
  const spaced = spacedLabels(places, 0, 1, length, least);
  const digits = digitsFor(spaced.map(({ value }) => value));
  const placed = [...spaced].sort((one, other) => one.at - other.at);
  const write = (of: (value: number) => number, digits: number) =>
    placed.map(({ at, value }) => ({ at, text: formatNumber(of(value), digits).replace(/^1·/, '') }));
  const ticks = write((value) => value, digits);
  if (ticks.every(({ text }) => text.length <= LONGEST)) return { ticks, from: '' };
  const [{ value: first }] = placed;
  const above = (value: number) => value - first;
  const few = digitsApart(placed.map(({ value }) => above(value)));
  return { ticks: write(above, few), from: ` \u2212 ${formatExact(first)}` };
}

const isNearWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-9;

function evenly({ from, to }: SweepAxis, count: number): number[] {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return ticks([low, high], tickStep(high - low, Math.max(1, count)));
}

/** Powers of ten first, then 5, 2 and 3 of them; of how far below 1 where the axis is laid out by that. */
function byTens(axis: SweepAxis, count: number): number[] {
  const isBelow = axis.scale === 'one-minus-log';
  const distance = (value: number) => (isBelow ? 1 - value : value);
  const ends = [distance(axis.from), distance(axis.to)];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (!(low > 0) || high / low < WIDE)
    return evenly({ ...axis, from: valueAtShare(axis, 0), to: valueAtShare(axis, 1) }, count);
  // A decade more at either end, which rounding may have moved.
  const found = roundValues([1, ...BETWEEN_TENS], decade(low) - 1, decade(high) + 1).map(
    ({ mantissa, exponent }) => decimal(mantissa, exponent),
  );
  // 1 − 10⁻³ is 0.999 in full, and not what is left of it by rounding.
  return isBelow ? [0, ...found.map((value) => Number((1 - value).toPrecision(MOST_DIGITS)))] : found;
}

const areApart = (values: readonly number[], digits: number) =>
  new Set(values.map((value) => formatNumber(value, digits))).size === values.length;

/** The smallest number of digits that tells values apart; they need not be in full, since differences end in rounding. */
function digitsApart(values: readonly number[]): number {
  let digits = DIGITS_ABOVE;
  while (digits < MOST_DIGITS && !areApart(values, digits)) digits++;
  return digits;
}

/** The smallest number of digits that says all values in full and tells them apart. */
function digitsFor(values: readonly number[]): number {
  for (let digits = 3; digits < MOST_DIGITS; digits++) {
    const inFull = values.every(
      (value) => Math.abs(Number(value.toPrecision(digits)) - value) <= 1e-12 * Math.abs(value),
    );
    if (inFull && areApart(values, digits)) return digits;
  }
  return MOST_DIGITS;
}
