/**
 * From values to the plot's own coordinates and back. The plot only sees tame numbers on a linear scale (values
 * over a power of ten, or their logarithms): its own ticks fail beyond 1e16 and its log axis on zeros.
 */

import { tickStep, ticks } from '../../math/ticks';
import { formatNumber } from '../../text/number';

export type AxisKind = 'linear' | 'log';

export interface ValueAxis {
  /** In the plot's coordinates. */
  readonly low: number;
  readonly high: number;
  toPlot(value: number): number;
  /** Round values in range, at most `count`, in the plot's coordinates and as text. */
  ticks(count: number): readonly { readonly at: number; readonly text: string }[];
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
    ticks: (count) =>
      ticks([from, to], tickStep(to - from, count)).map((at) => ({
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
    ticks: (count) => logTicks(from, to, Math.max(2, count)),
  };
}

/** Whole powers of ten, so many apart that they fit; between them 2 and 5 where there are few. */
function logTicks(from: number, to: number, count: number) {
  const every = Math.max(1, Math.ceil((Math.floor(to) - Math.ceil(from) + 1) / count));
  const mantissas = every === 1 && (to - from) * 3 <= count + 1 ? [1, 2, 5] : [1];
  const found = [];
  for (let exponent = Math.floor(from / every) * every; exponent <= to; exponent += every) {
    for (const mantissa of mantissas) {
      const at = exponent + Math.log10(mantissa);
      if (at >= from && at <= to) found.push({ at, text: powerText(mantissa, exponent) });
    }
  }
  return found.length < 2 ? narrowTicks(from, to, count) : found;
}

/** Of ticks by 1, 2 or 5 that are at most five, at least two are in range. */
const FEW_TICKS = 5;

/** Round values, spaced evenly, where the axis is too short for 1, 2 and 5. */
function narrowTicks(from: number, to: number, count: number) {
  const exponent = Math.floor(from);
  const [low, high] = [10 ** (from - exponent), 10 ** (to - exponent)];
  return ticks([low, high], tickStep(high - low, Math.max(FEW_TICKS, count))).map((at) => ({
    at: exponent + Math.log10(at),
    text: powerText(at, exponent),
  }));
}

/** 10⁻⁵ rather than 1·10⁻⁵. */
function powerText(mantissa: number, exponent: number): string {
  return formatNumber(Number((mantissa * 10 ** exponent).toPrecision(TICK_DIGITS)), TICK_DIGITS).replace(
    /^1·/,
    '',
  );
}
