/**
 * The tables behind exp and log, computed when this is loaded: written out they would be a fortieth of what the page
 * loads before its first picture. Integers of any length give the same bits on every engine. All numbers here are in fixed
 * point, with 140 bits after the point, and are rounded once; the tests recompute every entry with more bits, by other ways.
 */
const POINT = 140n;
const ONE = 1n << POINT;
const HALF = ONE >> 1n;
/** 2⁵²: a double from 1 to 2 is a multiple of 2⁻⁵². */
const TWO_52 = 4503599627370496;
const TWO_41 = 2199023255552;
const TWO_70 = Number(1n << 70n);

/** The nearest double. */
const toNumber = (value: bigint) => Number(value) / TWO_70 / TWO_70;

/** A double from 1 to 2 in fixed point. */
const fixed = (x: number) => BigInt(x * TWO_52) << (POINT - 52n);

/** The square root, by Newton's method from above. @param value from 1 to 2, in fixed point */
function squareRoot(value: bigint): bigint {
  const square = value << POINT;
  let root = HALF + (value >> 1n);
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** 2^(j/128) for j = 0 … 127, as pairs: the nearest double T, then (2^(j/128) − T)/T, what rounding left out. */
export const EXP_TABLE = expTable();

function expTable(): Float64Array {
  const table = new Float64Array(256);
  let step = ONE << 1n;
  for (let halved = 0; halved < 7; halved++) step = squareRoot(step);
  let power = ONE;
  for (let j = 0; j < 256; j += 2) {
    const nearest = toNumber(power);
    const kept = fixed(nearest);
    table[j] = nearest;
    table[j + 1] = toNumber(((power - kept) << POINT) / kept);
    power = (power * step) >> POINT;
  }
  return table;
}

/** ln(to/from) = 2 artanh((to − from)/(to + from)), by its series. */
function logOfRatio(from: bigint, to: bigint): bigint {
  const [difference, sum] = [to - from, to + from];
  let power = (2n * ONE * difference) / sum;
  let total = power;
  for (let k = 3n; power !== 0n && power !== -1n; k += 2n) {
    power = (power * difference * difference) / (sum * sum);
    total += power / k;
  }
  return total;
}

/** The first i of the logarithm's table. */
export const LOG_TABLE_START = 90;
const LOG_TABLE_END = 181;
/** The i of c = 1, whose logarithm is 0. */
const LOG_TABLE_ONE = 128;

/**
 * For i = 90 … 181, three numbers: c, the multiple of 2⁻¹¹ nearest to 128/i; −ln c rounded to a multiple of 2⁻⁴¹
 * (adding multiples of the equally rounded ln2 is exact); and what that rounding left out.
 */
export const LOG_TABLE = logTable();

function logTable(): Float64Array {
  const table = new Float64Array(3 * (LOG_TABLE_END - LOG_TABLE_START + 1));
  const cOf = (i: number) => Math.floor((128 * 2048) / i + 0.5);
  const write = (i: number, minusLog: bigint) => {
    const entry = 3 * (i - LOG_TABLE_START);
    const shift = POINT - 41n;
    const high = (minusLog + (1n << (shift - 1n))) >> shift;
    table[entry] = cOf(i) / 2048;
    table[entry + 1] = Number(high) / TWO_41;
    table[entry + 2] = toNumber(minusLog - (high << shift));
  };
  for (const [last, by] of [
    [LOG_TABLE_START, -1],
    [LOG_TABLE_END, 1],
  ]) {
    let minusLog = 0n;
    for (let i = LOG_TABLE_ONE; ; i += by) {
      write(i, minusLog);
      if (i === last) break;
      minusLog += logOfRatio(BigInt(cOf(i + by)), BigInt(cOf(i)));
    }
  }
  return table;
}
