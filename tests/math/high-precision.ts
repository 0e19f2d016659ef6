/** Elementary functions in exact integers, to hold ours against: fixed point with 256 bits after the point. */

export const POINT = 256n;
const ONE = 1n << POINT;

/** A real number as value · 2^exponent, with about 100 correct bits more than a double has. */
export interface Real {
  readonly value: bigint;
  readonly exponent: number;
}

const bits = new DataView(new ArrayBuffer(8));

/** A finite double as mantissa · 2^exponent, exactly. */
export function exactly(x: number): Real {
  bits.setFloat64(0, x);
  const word = bits.getBigUint64(0);
  const biased = Number((word >> 52n) & 0x7ffn);
  const fraction = word & 0xfffffffffffffn;
  const size = biased === 0 ? fraction : fraction | (1n << 52n);
  return { value: x < 0 ? -size : size, exponent: Math.max(biased, 1) - 1075 };
}

function shift(value: bigint, by: number): bigint {
  return by >= 0 ? value << BigInt(by) : value >> BigInt(-by);
}

/** A double in fixed point, cut off below 2^−256. */
export function fixed(x: number, point = Number(POINT)): bigint {
  const { value, exponent } = exactly(x);
  return shift(value, exponent + point);
}

function multiply(a: bigint, b: bigint): bigint {
  return (a * b) >> POINT;
}

function bitLength(x: bigint): number {
  const hex = x.toString(16);
  return 4 * hex.length - Math.clz32(Number.parseInt(hex[0], 16)) + 28;
}

/** Two halves of the inverse tangent's family: Σ (sign)^k / ((2k+1)·n^(2k+1)), in fixed point. */
function inverseTangent(n: bigint, sign: 1n | -1n, one: bigint): bigint {
  let power = one / n;
  let sum = power;
  for (let k = 1n; power !== 0n; k++) {
    power = (sign * power) / (n * n);
    sum += power / (2n * k + 1n);
  }
  return sum;
}

/** ln2 = 2 artanh(1/3). */
export const LN2 = 2n * inverseTangent(3n, 1n, ONE);

/** Enough bits of π to take whole quarter turns off the largest double (Machin's formula). */
export const ANGLE_POINT = 1400n;
export const HALF_PI =
  (4n * inverseTangent(5n, -1n, 1n << (ANGLE_POINT + 20n)) -
    inverseTangent(239n, -1n, 1n << (ANGLE_POINT + 20n))) >>
  19n;

/** e^x for x in fixed point. */
export function expOf(x: bigint): Real {
  const n = (2n * x + LN2) / (2n * LN2) - (x < 0n ? 1n : 0n); // within one of the nearest integer
  const halvings = 12n;
  const r = (x - n * LN2) >> halvings;
  let term = ONE;
  let sum = ONE;
  for (let k = 1n; term > 1n || term < -1n; k++) {
    term = multiply(term, r) / k;
    sum += term;
  }
  for (let i = 0n; i < halvings; i++) sum = multiply(sum, sum);
  return { value: sum, exponent: Number(n) - Number(POINT) };
}

/** ln x for a positive double, in fixed point: a guess, and one step that leaves the guess's error to the sixth. */
export function logOf(x: number): bigint {
  const { value, exponent } = exactly(x);
  const guess = fixed(Math.log(x));
  const near = expOf(guess);
  const ratio = shift(value, exponent - near.exponent + Number(POINT)) / near.value;
  const d = ratio - ONE;
  if (d > ONE >> 40n || d < -(ONE >> 40n)) throw new Error(`The guess of ln ${x} is too far off.`);
  let sum = 0n;
  let power = ONE;
  for (let k = 1n; k <= 6n; k++) {
    power = multiply(power, d);
    sum += k % 2n === 1n ? power / k : -power / k;
  }
  return guess + sum;
}

/** sin(x + quarters·π/2) for a double of at least 2^−60, by whole quarter turns and Taylor's series. */
export function sinOf(x: number, quarters = 0): Real {
  const angle = fixed(x, Number(ANGLE_POINT));
  let q = angle / HALF_PI;
  let rest = angle - q * HALF_PI;
  if (rest < 0n) {
    q -= 1n;
    rest += HALF_PI;
  }
  const r = rest >> (ANGLE_POINT - POINT);
  const quarter = Number(BigInt.asUintN(2, q + BigInt(quarters)));
  const size = quarter % 2 === 0 ? taylor(r, r, 1n) : taylor(r, ONE, 0n);
  return { value: quarter < 2 ? size : -size, exponent: -Number(POINT) };
}

/** first − first·r²/((n+1)(n+2)) + …: the sine from r, the cosine from 1. */
function taylor(r: bigint, first: bigint, n: bigint): bigint {
  const square = multiply(r, r);
  let term = first;
  let sum = first;
  for (let k = n; term !== 0n && term !== -1n; k += 2n) {
    term = -multiply(term, square) / ((k + 1n) * (k + 2n));
    sum += term;
  }
  return sum;
}

/** x^y for a positive double x and a double y with |y·ln x| < 10,000. */
export function powOf(x: number, y: number): Real {
  const { value, exponent } = exactly(y);
  return expOf(shift(logOf(x) * value, exponent));
}

/**
 * The distance of a double from the true value, in units in the last place of the true value (of the smallest double below the
 * normal range). Infinity stands for 2^1024 and for all that is larger.
 */
export function ulpsOff(actual: number, truth: Real): number {
  if (Number.isNaN(actual)) return Number.POSITIVE_INFINITY;
  const size = truth.value < 0n ? -truth.value : truth.value;
  const length = bitLength(size) + truth.exponent;
  const infinite = Math.abs(actual) === Number.POSITIVE_INFINITY;
  if (infinite && length > 1024 && actual > 0 === truth.value > 0n) return 0;
  const last = Math.max(length - 53, -1074);
  const own = infinite ? { value: BigInt(Math.sign(actual)), exponent: 1024 } : exactly(actual);
  const fine = 40; // a unit in the last place is 2^40 here
  const difference =
    shift(own.value, own.exponent - last + fine) - shift(truth.value, truth.exponent - last + fine);
  return Math.abs(Number(difference)) / 1099511627776;
}
