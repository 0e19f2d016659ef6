/** An angle less the nearest whole number of quarter turns: exact enough for every double, however large. */

/** π/2 in four parts. The first three have 33 bits, so their products with up to 2²⁰ are exact. */
const PART_1 = 1.5707963267341256;
const PART_2 = 6.077100506303966e-11;
const PART_3 = 2.0222662487111665e-21;
const PART_4 = 8.4784276603689e-32;
const TWO_OVER_PI = 0.6366197723675814;
/** About 2²⁰·π/2. */
const LARGEST_MODERATE = 1.6e6;

/** ⌊π/2·2¹¹⁸⁴⌋, computed with 2,000 bits (mpmath). The largest double has 1,024 bits; 160 more remain. */
const HALF_PI_SCALED = BigInt(
  '0x1921fb54442d18469898cc51701b839a252049c1114cf98e804177d4c76273644a29410f31c6809bbdf2a33679a748636605614dbe4b' +
    'e286e9fc26adadaa3848bc90b6aecc4bcfd8de89885d34c6fdad617feb96de80d6fdbdc70d7f6b5133f4b5d3e4822f8963fcc9250c' +
    'ca3d9c8b67b8400f97142c77e0b31b4906c38aba734d22c7f51fa499ebf06caba47b9475b2c38c5e6ac',
);
const SCALE_BITS = 1184n;
/** The bits of the remainder that are kept: no double is nearer than 2⁻⁶² to a quarter turn, so 138 count. */
const KEPT_BITS = 200n;
const KEPT_SCALE = Number(1n << KEPT_BITS);

/** The remainder of the last angle, as a sum of two doubles: the nearest one and the rest. */
export const remainder = new Float64Array(2);

/**
 * Leaves x − q·π/2, at most about π/4, in {@link remainder}.
 *
 * @param x a finite angle in radians
 * @returns q mod 4
 */
export function removeQuarterTurns(x: number): number {
  return Math.abs(x) <= LARGEST_MODERATE ? removeFew(x) : removeMany(x);
}

/** By parts of π/2, from large to small (Cody and Waite, 1980), each difference with its rounding error. */
function removeFew(x: number): number {
  const q = Math.floor(x * TWO_OVER_PI + 0.5);
  const rest1 = x - q * PART_1; // exact
  const product2 = q * PART_2;
  const rest2 = rest1 - product2;
  const back2 = rest2 - rest1;
  const error2 = rest1 - (rest2 - back2) - (product2 + back2);
  const product3 = q * PART_3;
  const rest3 = rest2 - product3;
  const back3 = rest3 - rest2;
  const error3 = rest2 - (rest3 - back3) - (product3 + back3);
  const low = error2 + (error3 - q * PART_4);
  const high = rest3 + low;
  remainder[0] = high;
  remainder[1] = rest3 - high + low;
  return q & 3;
}

/** In integers: x is a multiple of 2⁻³², since it is above 2²⁰. */
function removeMany(x: number): number {
  const whole = Math.abs(x) < 9007199254740992;
  const scaled = BigInt(whole ? x * 4294967296 : x) << (whole ? SCALE_BITS - 32n : SCALE_BITS);
  const doubled = 2n * scaled + HALF_PI_SCALED;
  const period = 2n * HALF_PI_SCALED;
  const q = (doubled - floorRemainder(doubled, period)) / period;
  const rest = (scaled - q * HALF_PI_SCALED) >> (SCALE_BITS - KEPT_BITS);
  const high = Number(rest);
  remainder[0] = high / KEPT_SCALE;
  remainder[1] = Number(rest - BigInt(high)) / KEPT_SCALE;
  return Number(BigInt.asUintN(2, q));
}

/** a − b·⌊a/b⌋, where BigInt's % takes a's sign. */
function floorRemainder(a: bigint, b: bigint): bigint {
  return ((a % b) + b) % b;
}
