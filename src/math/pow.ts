/**
 * x^y to the same bits on every engine: e^(y·ln x), with ln x and the product as sums of two doubles, since the
 * error of an exponent of 700 is multiplied by 700.
 */
import { expOfSum } from './exp';
import { logInParts, logTail } from './log';

/** 2²⁷ + 1: multiplying by it splits a double into halves of 26 bits (Dekker, 1971). */
const SPLITTER = 134217729;
/** From 2⁵³ on every double is an even integer. */
const ALL_EVEN = 9007199254740992;
/** |ln x| is at least 2⁻⁵³ for x ≠ 1, so that every |y| above 2⁶⁴ gives 0 or Infinity (e^±2048) … */
const HUGE_EXPONENT = 4294967296 * 4294967296;
/** … and at most 745, so that every |y| below 2⁻⁶⁵ gives 1. */
const TINY_EXPONENT = 2.710505431213761e-20;

/**
 * @returns x^y, at most 1 ulp from the true value and exact where a double can hold it, with the special cases of
 * JavaScript's own: pow(x, 0) is 1 even for NaN, pow(±1, ±Infinity) and pow(1, NaN) are NaN
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const size = Math.abs(x);
  if (size === 1 && Math.abs(y) === Number.POSITIVE_INFINITY) return Number.NaN;

  const negative = (x < 0 || Object.is(x, -0)) && isOdd(y);
  if (size === 0 || size === Number.POSITIVE_INFINITY || Math.abs(y) === Number.POSITIVE_INFINITY) {
    const grows = size > 1 === y > 0;
    return signed(grows ? Number.POSITIVE_INFINITY : 0, negative);
  }
  if (x < 0 && Math.floor(y) !== y) return Number.NaN;
  return signed(size === 1 ? 1 : powOfPositive(size, y), negative);
}

/** @param x finite, above 0 and not 1; y finite and not 0 */
function powOfPositive(x: number, y: number): number {
  if (Math.abs(y) >= HUGE_EXPONENT) return x > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  if (Math.abs(y) < TINY_EXPONENT) return 1;
  const high = logInParts(x);
  const product = high * y;
  const shiftedLog = high * SPLITTER;
  const logUpper = shiftedLog - (shiftedLog - high);
  const logLower = high - logUpper;
  const shiftedY = y * SPLITTER;
  const yUpper = shiftedY - (shiftedY - y);
  const yLower = y - yUpper;
  const roundedOff =
    logUpper * yUpper - product + logUpper * yLower + logLower * yUpper + logLower * yLower + logTail[0] * y;
  return expOfSum(product, roundedOff);
}

function isOdd(y: number): boolean {
  const size = Math.abs(y);
  return size < ALL_EVEN && Math.floor(size) === size && size % 2 === 1;
}

function signed(size: number, negative: boolean): number {
  return negative ? -size : size;
}
