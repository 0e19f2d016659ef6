/** Where a value sits along an axis, as a share of it, and the round values that are marked on it. */
import { tickStep, ticks } from '../../math/ticks';
import { formatNumber } from '../../text/number';

export type ScaleKind = 'linear' | 'log';

export interface Tick {
  readonly value: number;
  readonly text: string;
}

export interface Scale {
  readonly low: number;
  readonly high: number;
  /** 0 at `low`, 1 at `high`; beyond them outside 0 … 1. −Infinity for what a log axis has no place for. */
  share(value: number): number;
  value(share: number): number;
  /** Round values in range, about `count`. */
  ticks(count: number): readonly Tick[];
}

/** Digits that tell the ticks of one axis apart. */
const DIGITS = 6;

export function plotScale([low, high]: readonly [number, number], kind: ScaleKind = 'linear'): Scale {
  return kind === 'log' ? logScale(low, high) : linearScale(low, high);
}

function linearScale(low: number, high: number): Scale {
  const side = high - low || 1;
  return {
    low,
    high,
    share: (value) => (value - low) / side,
    value: (share) => low + share * side,
    ticks: (count) =>
      ticks([low, high], tickStep(side, count)).map((value) => ({
        value,
        text: formatNumber(value, DIGITS),
      })),
  };
}

function logScale(low: number, high: number): Scale {
  const from = Math.log10(low);
  const side = Math.log10(high) - from || 1;
  return {
    low,
    high,
    share: (value) => (value > 0 ? (Math.log10(value) - from) / side : Number.NEGATIVE_INFINITY),
    value: (share) => 10 ** (from + share * side),
    ticks: (count) => powers(from, from + side, count),
  };
}

/** Whole powers of ten, so many apart that they fit. */
function powers(from: number, to: number, count: number): readonly Tick[] {
  const first = Math.ceil(from - 1e-9);
  const last = Math.floor(to + 1e-9);
  const every = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, count)));
  const found: Tick[] = [];
  for (let exponent = first; exponent <= last; exponent += every) {
    const value = Number(`1e${exponent}`);
    found.push({ value, text: formatNumber(value, DIGITS).replace(/^1·/, '') });
  }
  return found;
}
