/** sinh, cosh and tanh to the same bits on every engine, from e^x and, near 0, where e^x − e^−x cancels, series. */
import { exp } from './exp';

/** Below it sinh is summed as its series. */
const NEAR_ZERO = 0.5;
/** From here on e^x may overflow where sinh and cosh do not yet. */
const LARGE = 700;
/** From here on tanh is ±1 to the last bit. */
const LEVEL = 20;

/** @returns the hyperbolic sine of x, within 4 ulp of the true value; NaN for NaN */
export function sinh(x: number): number {
  const size = Math.abs(x);
  if (!(size >= NEAR_ZERO)) return sinhNearZero(x);
  const e = size < LARGE ? exp(size) : 0;
  const value = size < LARGE ? 0.5 * (e - 1 / e) : halfOfLarge(size);
  return x < 0 ? -value : value;
}

/** @returns the hyperbolic cosine of x, within 4 ulp of the true value; NaN for NaN */
export function cosh(x: number): number {
  const size = Math.abs(x);
  if (size >= LARGE) return halfOfLarge(size);
  const e = exp(size);
  return 0.5 * (e + 1 / e);
}

/** @returns the hyperbolic tangent of x, within 4 ulp of the true value; NaN for NaN */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size > LEVEL) return x < 0 ? -1 : 1;
  if (!(size >= NEAR_ZERO)) return sinhNearZero(x) / cosh(x);
  const value = 1 - 2 / (exp(2 * size) + 1);
  return x < 0 ? -value : value;
}

/** e^x / 2 where e^x itself may overflow. */
function halfOfLarge(x: number): number {
  const root = exp(0.5 * x);
  return 0.5 * root * root;
}

/** Σ x^(2k+1)/(2k+1)! for |x| < ½: the first term left out, x¹⁷/17!, is 2e−20. */
function sinhNearZero(x: number): number {
  const z = x * x;
  const series =
    0.16666666666666666 +
    z *
      (0.008333333333333333 +
        z *
          (0.0001984126984126984 +
            z *
              (2.7557319223985893e-6 +
                z * (2.505210838544172e-8 + z * (1.6059043836821613e-10 + z * 7.647163731819816e-13)))));
  return x + x * z * series;
}
