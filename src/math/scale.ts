/** The position of a value between two others, evenly or by its logarithm, and back. */
import { exp } from './exp';
import { log } from './log';

export type Spacing = 'linear' | 'log';

export interface Scale {
  /** The values at shares 0 and 1. */
  readonly low: number;
  readonly high: number;
  /** 0 at `low`, 1 at `high`, beyond them outside 0 … 1; 0 where they are one. −Infinity where there is no logarithm. */
  share(value: number): number;
  value(share: number): number;
}

/** @param low above 0 where the scale is logarithmic, as is `high` */
export function scaleOf(spacing: Spacing, low: number, high: number): Scale {
  return spacing === 'log' ? logScale(low, high) : linearScale(low, high);
}

function linearScale(low: number, high: number): Scale {
  const span = high - low;
  return {
    low,
    high,
    share: (value) => (span === 0 ? 0 : (value - low) / span),
    value: (share) => low + share * span,
  };
}

function logScale(low: number, high: number): Scale {
  const span = logRatio(high, low);
  return {
    low,
    high,
    share: (value) => (value > 0 ? (span === 0 ? 0 : logRatio(value, low) / span) : Number.NEGATIVE_INFINITY),
    // From the nearer end: both are met exactly, and no factor leaves the range of doubles.
    value: (share) => (share < 0.5 ? low * exp(share * span) : high * exp((share - 1) * span)),
  };
}

/** ln(a/b): of the quotient, which is exact where a and b are close, unless that leaves the range of doubles. */
function logRatio(a: number, b: number): number {
  const ratio = a / b;
  return ratio > 0 && ratio < Number.POSITIVE_INFINITY ? log(ratio) : log(a) - log(b);
}
