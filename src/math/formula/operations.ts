/** The operations that a formula and its derivatives come down to, each on numbers in one array. */
import { exp } from '../exp';
import { cosh, sinh, tanh } from '../hyperbolic';
import { log } from '../log';
import { pow } from '../pow';
import { sigmoid } from '../sigmoid';
import { cos, sin } from '../trig';

/**
 * Each operation's number. `whole` is a power with a small whole exponent. `sign`, `step`, `scale` and `ratio` occur
 * only in slopes: the last two are a product and a quotient by the chain rule, where 0 times anything is 0.
 */
export const CODE = {
  add: 0,
  subtract: 1,
  multiply: 2,
  divide: 3,
  power: 4,
  whole: 5,
  min: 6,
  max: 7,
  negate: 8,
  exp: 9,
  log: 10,
  sqrt: 11,
  abs: 12,
  sin: 13,
  cos: 14,
  tan: 15,
  sinh: 16,
  cosh: 17,
  tanh: 18,
  sigmoid: 19,
  sign: 20,
  step: 21,
  scale: 22,
  ratio: 23,
} as const;
export type Operation = keyof typeof CODE;

/** The largest exponent, in size, that is taken by multiplying. */
export const LARGEST_WHOLE = 64;

/**
 * r[to] = the operation of r[left] and, where it has two operands, r[right]. What is not a real number is NaN. Doubles
 * stay in the array: passed or returned they would be boxed. The cases are bare numbers: a jump needs constants.
 */
export function operate(code: number, r: Float64Array, to: number, left: number, right: number): void {
  switch (code) {
    case 0: // add
      r[to] = r[left] + r[right];
      return;
    case 1: // subtract
      r[to] = r[left] - r[right];
      return;
    case 2: // multiply
      r[to] = r[left] * r[right];
      return;
    case 3: // divide
      r[to] = r[left] / r[right];
      return;
    case 4: // power
      r[to] = pow(r[left], r[right]);
      return;
    case 5: // whole
      wholePower(r, to, left, right);
      return;
    case 6: // min
      r[to] = Math.min(r[left], r[right]);
      return;
    case 7: // max
      r[to] = Math.max(r[left], r[right]);
      return;
    case 8: // negate
      r[to] = -r[left];
      return;
    case 9: // exp
      r[to] = exp(r[left]);
      return;
    case 10: // log
      r[to] = log(r[left]);
      return;
    case 11: // sqrt
      r[to] = Math.sqrt(r[left]);
      return;
    case 12: // abs
      r[to] = Math.abs(r[left]);
      return;
    case 13: // sin
      r[to] = sin(r[left]);
      return;
    case 14: // cos
      r[to] = cos(r[left]);
      return;
    case 15: // tan
      r[to] = sin(r[left]) / cos(r[left]);
      return;
    case 16: // sinh
      r[to] = sinh(r[left]);
      return;
    case 17: // cosh
      r[to] = cosh(r[left]);
      return;
    case 18: // tanh
      r[to] = tanh(r[left]);
      return;
    case 19: // sigmoid
      r[to] = sigmoid(r[left]);
      return;
    case 20: // sign
      r[to] = Math.sign(r[left]);
      return;
    case 22: // scale
      chainProduct(r, to, left, right);
      return;
    case 23: // ratio
      chainQuotient(r, to, left, right);
      return;
    default:
      // Half where it jumps, so that the slopes of min and max at a crease are the mean of both sides.
      r[to] = 0.5 * (1 + Math.sign(r[left]));
  }
}

/**
 * A product of slopes. Where one factor is 0 the part does not move, however steep the other factor is: the slope of
 * sqrt(max(w, 0)) at −1 is 0, not ∞·0.
 */
function chainProduct(r: Float64Array, to: number, left: number, right: number): void {
  const product = r[left] * r[right];
  r[to] = Number.isNaN(product) && (r[left] === 0 || r[right] === 0) ? 0 : product;
}

/**
 * A slope divided by a value: 0 where the slope is 0, even over 0, and where the value has overflowed, since what is
 * divided by it stays 0 all around.
 */
function chainQuotient(r: Float64Array, to: number, left: number, right: number): void {
  const quotient = r[left] / r[right];
  const isLevel = r[left] === 0 || Math.abs(r[right]) === Number.POSITIVE_INFINITY;
  r[to] = Number.isNaN(quotient) && isLevel ? 0 : quotient;
}

/** By squaring, so that a negative base has a power; the exponent is a whole number of at most 64, in size. */
function wholePower(r: Float64Array, to: number, left: number, right: number): void {
  let exponent = Math.abs(r[right]);
  let square = r[left];
  let product = 1;
  while (exponent > 0) {
    if ((exponent & 1) === 1) product *= square;
    square *= square;
    exponent >>= 1;
  }
  r[to] = r[right] < 0 ? 1 / product : product;
}
