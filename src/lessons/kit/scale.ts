/** The position of a value along an axis, as a share of it, and the round values marked on it. */
import { type Scale, type Spacing, scaleOf } from '../../math/scale';
import { decade, decimal, roundValues, tickStep, ticks } from '../../math/ticks';
import { formatNumber } from '../../text/number';

export type ScaleKind = Spacing;

export interface Tick {
  readonly value: number;
  readonly text: string;
}

export interface PlotScale extends Scale {
  /** Round values in range, about `count`. */
  ticks(count: number): readonly Tick[];
}

/** Digits that tell the ticks of one axis apart. */
const DIGITS = 6;
/** Share of itself by which an end may miss a power of ten that it stands for. */
const SLACK = 1e-9;

export function plotScale([low, high]: readonly [number, number], kind: ScaleKind = 'linear'): PlotScale {
  return {
    ...scaleOf(kind, low, high),
    ticks: (count) => (kind === 'log' ? powers(low, high, count) : evenTicks(low, high, count)),
  };
}

function evenTicks(low: number, high: number, count: number): readonly Tick[] {
  return ticks([low, high], tickStep(high - low, count)).map((value) => ({
    value,
    text: formatNumber(value, DIGITS),
  }));
}

/** Whole powers of ten, so many apart that they fit. */
function powers(low: number, high: number, count: number): readonly Tick[] {
  const first = decade(low * (1 - SLACK)) + 1;
  const last = decade(high * (1 + SLACK));
  const every = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, count)));
  return roundValues([1], first, last, every).map(({ mantissa, exponent }) => {
    const value = decimal(mantissa, exponent);
    return { value, text: formatNumber(value, DIGITS).replace(/^1·/, '') };
  });
}
