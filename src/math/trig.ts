/**
 * Sine and cosine to the same bits on every engine: the angle less a whole number of quarter turns, as a sum of two
 * doubles at most π/4, then Taylor's series.
 */
import { remainder, removeQuarterTurns } from './quarter-turns';

const QUARTER_PI = 0.7853981633974483;
/** Below it, sin x is x and cos x is 1 to the last bit. */
const TINY = 7.450580596923828e-9;

/** @returns the sine of x radians, at most 1 ulp from the true value; NaN for ±Infinity and NaN */
export function sin(x: number): number {
  const size = Math.abs(x);
  if (size < TINY) return x;
  if (size <= QUARTER_PI) return sinNearZero(x, 0);
  if (!(size < Number.POSITIVE_INFINITY)) return Number.NaN;
  return sinOfQuarter(removeQuarterTurns(x));
}

/** @returns the cosine of x radians, at most 1 ulp from the true value; NaN for ±Infinity and NaN */
export function cos(x: number): number {
  const size = Math.abs(x);
  if (size < TINY) return 1;
  if (size <= QUARTER_PI) return cosNearZero(x, 0);
  if (!(size < Number.POSITIVE_INFINITY)) return Number.NaN;
  return sinOfQuarter((removeQuarterTurns(x) + 1) & 3); // cos x = sin(x + π/2)
}

/** The sine of `quarter` quarter turns more than the remainder. */
function sinOfQuarter(quarter: number): number {
  const high = remainder[0];
  const low = remainder[1];
  const size = (quarter & 1) === 0 ? sinNearZero(high, low) : cosNearZero(high, low);
  return quarter < 2 ? size : -size;
}

/** sin(y + tail) for |y| ≤ π/4. The coefficients are ±1/n!; the first term left out, y¹⁹/19!, is 8e−20. */
function sinNearZero(y: number, tail: number): number {
  const z = y * y;
  const w = z * z;
  const series =
    -0.16666666666666666 +
    z * 0.008333333333333333 +
    w * (-0.0001984126984126984 + z * 2.7557319223985893e-6) +
    w *
      w *
      (-2.505210838544172e-8 +
        z * 1.6059043836821613e-10 +
        w * (-7.647163731819816e-13 + z * 2.8114572543455206e-15));
  return y + (y * z * series + (tail - 0.5 * z * tail));
}

/** cos(y + tail) for |y| ≤ π/4. The coefficients are ±1/n!; the first term left out, y²⁰/20!, is 3e−21. */
function cosNearZero(y: number, tail: number): number {
  const z = y * y;
  const w = z * z;
  const series =
    0.041666666666666664 -
    z * 0.001388888888888889 +
    w * (2.48015873015873e-5 - z * 2.755731922398589e-7) +
    w *
      w *
      (2.08767569878681e-9 -
        z * 1.1470745597729725e-11 +
        w * (4.779477332387385e-14 - z * 1.5619206968586225e-16));
  const half = 0.5 * z;
  const leading = 1 - half;
  return leading + (1 - leading - half + (w * series - y * tail)); // with the rounding error of 1 − z/2
}
