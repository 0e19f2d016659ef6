/**
 * e^x to the same bits on every engine.
 *
 * x = (128n + j)·ln2/128 + r with |r| ≤ ln2/256, so e^x = 2^n · 2^(j/128) · e^r: a power of two, a table, and five
 * terms of e^r − 1. The method is Tang's (“Table-driven implementation of the exponential function”, ACM TOMS 15(2),
 * 1989). No division and no allocation: this is the hottest function of all.
 */
import { EXP_TABLE } from './tables';

/** 128/ln2, and ln2/128 in two parts: the first has 34 bits, so its product with 128n + j is exact. */
const STEPS_PER_UNIT = 184.6649652337873;
const STEP_HIGH = 0.005415212347998022;
const STEP_LOW = 1.2655086083325438e-13;
/** 1.5·2^52: adding and taking it away again rounds to the nearest integer. */
const ROUNDER = 6755399441055744;

/** Below this size 2^n is normal and n ≤ 1022, so one product scales. */
const LARGEST_PLAIN = 708;
/** The nearest double of e^x is Infinity above, and 0 below. */
const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019412;

const BIAS = 1022;
/** 2^n at BIAS + n, for n = −1022 … 1023. */
const POWERS_OF_TWO = powersOfTwo();
const TWO_54 = 18014398509481984;

/**
 * @returns e^x, at most 1 ulp from the true value, results below the normal range included; Infinity above
 * 709.78, 0 below −745.13, NaN for NaN
 */
export function exp(x: number): number {
  if (!(Math.abs(x) < LARGEST_PLAIN)) return expAtTheEnds(x, 0);
  const k = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const r = x - k * STEP_HIGH - k * STEP_LOW;
  const step = k | 0;
  const entry = (step & 127) << 1;
  const value = EXP_TABLE[entry];
  return (value + value * expTail(r, EXP_TABLE[entry + 1])) * POWERS_OF_TWO[BIAS + (step >> 7)];
}

/**
 * @param tail what x leaves out, at most about an ulp of x
 * @returns e^(x + tail), as exactly as {@link exp}
 */
export function expOfSum(x: number, tail: number): number {
  if (!(Math.abs(x) < LARGEST_PLAIN)) return expAtTheEnds(x, tail);
  const k = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const step = k | 0;
  return mantissa(x, tail, k, step) * POWERS_OF_TWO[BIAS + (step >> 7)];
}

/** Near and beyond the largest and the smallest results, the power of two is split: half of it could overflow. */
function expAtTheEnds(x: number, tail: number): number {
  if (x > OVERFLOW) return Number.POSITIVE_INFINITY;
  if (x < UNDERFLOW) return 0;
  const k = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const step = k | 0;
  const n = step >> 7;
  const y = mantissa(x, tail, k, step);
  return n > 0 ? y * POWERS_OF_TWO[BIAS + n - 54] * TWO_54 : (y * POWERS_OF_TWO[BIAS + n + 54]) / TWO_54;
}

/** e^(x + tail) / 2^n, between 1 and 2 or within rounding of it. */
function mantissa(x: number, tail: number, k: number, step: number): number {
  const r = x - k * STEP_HIGH - (k * STEP_LOW - tail);
  const entry = (step & 127) << 1;
  const value = EXP_TABLE[entry];
  return value + value * expTail(r, EXP_TABLE[entry + 1]);
}

/** e^r − 1 + tail for |r| < 0.0028: the first term left out, r⁶/720, is 5e−19. */
function expTail(r: number, tail: number): number {
  const r2 = r * r;
  return (
    tail +
    r +
    r2 * (0.5 + r * 0.16666666666666666) +
    r2 * r2 * (0.041666666666666664 + r * 0.008333333333333333)
  );
}

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2046);
  powers[BIAS] = 1;
  for (let n = 1; n <= 1023; n++) powers[BIAS + n] = powers[BIAS + n - 1] * 2;
  for (let n = -1; n >= -1022; n--) powers[BIAS + n] = powers[BIAS + n + 1] / 2;
  return powers;
}
