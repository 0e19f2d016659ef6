/**
 * The natural logarithm to the same bits on every engine.
 *
 * x = 2^e·m with m from √½ to √2, and c from a table, close to 1/m: ln x = e·ln2 − ln c + ln(1 + r), r = mc − 1.
 * r is computed without error (as a sum of two doubles), the large terms are added without error, and ln(1 + r) is
 * its series. The method is Tang's (“Table-driven implementation of the logarithm function”, ACM TOMS 16(4), 1990).
 */
import { LOG_TABLE, LOG_TABLE_START } from './tables';

/** ln2 in two parts: the first a multiple of 2⁻⁴¹, so its product with an exponent is exact. */
const LN2_HIGH = 0.6931471805601177;
const LN2_LOW = -1.7239444525614835e-13;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_54 = 18014398509481984;
/** 2²⁷ + 1: multiplying by it splits a double into halves of 26 bits (Dekker, 1971). */
const SPLITTER = 134217729;
/** 1.5·2^23 (an integer plus this keeps 29 bits below the point): rounds m to a multiple of 2⁻²⁹. */
const UPPER_HALF = 12582912;

const bits = new DataView(new ArrayBuffer(8));

/** The low part that the last {@link logInParts} left out. */
export const logTail = new Float64Array(1);

/** @returns ln x, at most 1 ulp from the true value; −Infinity for 0, NaN below 0 and for NaN */
export function log(x: number): number {
  if (x > 0 && x < Number.POSITIVE_INFINITY) return logInParts(x);
  if (x === 0) return Number.NEGATIVE_INFINITY;
  return x > 0 ? x : Number.NaN;
}

/**
 * @param x finite and above 0
 * @returns ln x as the nearest double, and in {@link logTail}[0] the rest: together within 2⁻⁶⁶ of ln x, relatively
 */
export function logInParts(x: number): number {
  let exponent = 0;
  let m = x;
  if (x < SMALLEST_NORMAL) {
    m *= TWO_54;
    exponent = -54;
  }
  bits.setFloat64(0, m);
  const upper = bits.getUint32(0);
  exponent += (upper >>> 20) - 1023;
  bits.setUint32(0, (upper & 0xfffff) | 0x3ff00000);
  m = bits.getFloat64(0);
  if (m > Math.SQRT2) {
    m *= 0.5;
    exponent++;
  }
  const entry = 3 * (Math.floor(m * 128 + 0.5) - LOG_TABLE_START);
  const c = LOG_TABLE[entry];

  // r + rLow = mc − 1. The upper 30 bits of m times the 12 of c are exact, and so is the rest.
  const mHigh = m + UPPER_HALF - UPPER_HALF;
  const rHigh = mHigh * c - 1;
  const rest = (m - mHigh) * c;
  const r = rHigh + rest;
  const rLow = rHigh - r + rest;

  // r² + squareLow is the square of r + rLow, but for rLow².
  const square = r * r;
  const shifted = r * SPLITTER;
  const a = shifted - (shifted - r);
  const b = r - a;
  const squareLow = a * a - square + 2 * a * b + b * b + 2 * r * rLow;

  // The largest three terms, each sum with its rounding error; the first is exact.
  const large = exponent * LN2_HIGH + LOG_TABLE[entry + 1];
  const sum1 = large + r;
  const error1 = large - sum1 + r;
  const half = 0.5 * square;
  const sum2 = sum1 - half;
  const error2 = sum1 - sum2 - half;

  const series = r * square * seriesFromCube(r);
  const small =
    exponent * LN2_LOW + LOG_TABLE[entry + 2] + (rLow - 0.5 * squareLow) + (error1 + error2) + series;
  const result = sum2 + small;
  logTail[0] = sum2 - result + small;
  return result;
}

/** (ln(1 + r) − r + r²/2) / r³ for |r| < 0.007: the first term left out, r⁸/11, is 5e−19. */
function seriesFromCube(r: number): number {
  const r2 = r * r;
  return (
    0.3333333333333333 -
    r * 0.25 +
    r2 * (0.2 - r * 0.16666666666666666) +
    r2 * r2 * (0.14285714285714285 - r * 0.125 + r2 * (0.1111111111111111 - r * 0.1))
  );
}
