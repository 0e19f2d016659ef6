/**
 * From values to the plot's own coordinates and back. The plot only sees tame numbers on a linear scale (values
 * over a power of ten, or their logarithms): its own ticks fail beyond 1e16 and its log axis on zeros. Coordinates are no shares between the axis' ends, as those of
 * math/scale are: a power of ten stands at its exponent, a whole number, where ticks are counted and named.
 */

import { spacedLabels } from '../../math/spacedLabels';
import { BETWEEN_TENS, type RoundValue, roundValues, tickStep, ticks } from '../../math/ticks';
import { formatNumber } from '../../text/number';

export type AxisKind = 'linear' | 'log';

export interface Tick {
  /** In the plot's coordinates. */
  readonly at: number;
  readonly text: string;
}

export interface ValueAxis {
  /** In the plot's coordinates. */
  readonly low: number;
  readonly high: number;
  toPlot(value: number): number;
  fromPlot(at: number): number;
  /** Round values in range, ascending, at least `least` apart on an axis of that length: two or more where two have room. */
  ticks(length: number, least: number): readonly Tick[];
}

const PAD = 0.06;
/** Digits that tell the ticks of one axis apart. */
const TICK_DIGITS = 6;

/** An axis for values from `low` to `high`; for nothing at all where low > high. */
export function valueAxis(kind: AxisKind, low: number, high: number): ValueAxis {
  if (kind === 'log') return low > high ? logAxis(1e-3, 1) : logAxis(low, high);
  return low > high ? linearAxis(0, 1) : linearAxis(low, high);
}

function linearAxis(low: number, high: number): ValueAxis {
  const size = Math.max(Math.abs(low), Math.abs(high));
  const exponent = size === 0 ? 0 : Math.floor(Math.log10(size));
  // In two factors: 10^−324 has no reciprocal, 10^308 times ten is infinite.
  const [half, rest] = [10 ** Math.trunc(exponent / 2), 10 ** (exponent - Math.trunc(exponent / 2))];
  const toPlot = (value: number) => value / half / rest;
  let [from, to] = [toPlot(low), toPlot(high)];
  const flat = to - from <= 1e-12;
  const pad = flat ? 0.5 * (Math.abs(to) || 1) : PAD * (to - from);
  // A quantity that is never below 0 stands on 0 where that costs little of the picture.
  const grounded = from >= 0 && from < 0.5 * to && !flat;
  from = grounded ? 0 : from - pad;
  to += pad;
  return {
    low: from,
    high: to,
    toPlot,
    fromPlot: (at) => at * half * rest,
    ticks: (length, least) =>
      evenTicks(from, to, from, to, length, least, (at) => ({
        at,
        text: formatNumber(Number((at * half * rest).toPrecision(TICK_DIGITS)), TICK_DIGITS),
      })),
  };
}

function logAxis(low: number, high: number): ValueAxis {
  let [from, to] = [Math.log10(low), Math.log10(high)];
  const pad = Math.max(PAD * (to - from), 0.1);
  from -= pad;
  to += pad;
  return {
    low: from,
    high: to,
    toPlot: Math.log10,
    fromPlot: (at) => 10 ** at,
    ticks: (length, least) => logTicks(from, to, length, least),
  };
}

/** Ticks by 1, 2 or 5 that are at most so many: at least two are in range. */
const FEW_TICKS = 5;

/**
 * Round values, evenly spaced in value: as many as have room, and where that leaves one or none, closer ones, thinned.
 *
 * @param from the axis' ends in the plot's coordinates, as is `to`
 * @param low their values, as is `high`
 */
function evenTicks(
  from: number,
  to: number,
  low: number,
  high: number,
  length: number,
  least: number,
  tickOf: (value: number) => Tick,
): readonly Tick[] {
  const most = Math.max(1, Math.floor(length / least));
  const candidates = (count: number) => ticks([low, high], tickStep(high - low, count)).map(tickOf);
  for (let count = most; count > 1; count--) {
    const all = candidates(count);
    const fitting = spacedLabels(all, from, to, length, least);
    if (fitting.length === all.length && all.length > 1) return all;
  }
  return spacedLabels(candidates(Math.max(most, FEW_TICKS)), from, to, length, least);
}

/** Fewer of them say less than evenly spaced values. */
const ENOUGH = 3;

/** Powers of ten whose exponents are multiples of one number, so many apart that they fit; between them 5, 2 and 3. */
function logTicks(from: number, to: number, length: number, least: number): readonly Tick[] {
  const every = Math.max(1, Math.ceil(least / (length / (to - from)) - 1e-9));
  const lowest = Math.ceil(from);
  const tickOf = ({ mantissa, exponent }: RoundValue): Tick => ({
    at: exponent + Math.log10(mantissa),
    text: powerText(mantissa, exponent),
  });
  const powersFrom = (first: number) => roundValues([1], first, to, every).map(tickOf);
  const round = powersFrom(Math.ceil(from / every) * every);
  const powers = round.length < 2 ? powersFrom(lowest) : round;
  if (every > 1 && powers.length > 1) return powers;
  const between = roundValues(BETWEEN_TENS, lowest - 1, to).map(tickOf);
  const found = spacedLabels([...powers, ...between], from, to, length, least).sort(
    (one, other) => one.at - other.at,
  );
  if (found.length >= ENOUGH) return found;
  const even = narrowTicks(from, to, length, least);
  return even.length > found.length ? even : found;
}

/** Round values, spaced evenly in value, where the axis is too short for powers of ten and what is between them. */
function narrowTicks(from: number, to: number, length: number, least: number): readonly Tick[] {
  const exponent = Math.floor(from);
  const [low, high] = [10 ** (from - exponent), 10 ** (to - exponent)];
  return evenTicks(from, to, low, high, length, least, (value) => ({
    at: exponent + Math.log10(value),
    text: powerText(value, exponent),
  }));
}

/** 10⁻⁵ rather than 1·10⁻⁵. */
function powerText(mantissa: number, exponent: number): string {
  return formatNumber(Number((mantissa * 10 ** exponent).toPrecision(TICK_DIGITS)), TICK_DIGITS).replace(
    /^1·/,
    '',
  );
}
