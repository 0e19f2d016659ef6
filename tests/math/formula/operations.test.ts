/** Each operation of a formula on numbers in one array. */
import { describe, expect, it } from 'vitest';
import { exp } from '../../../src/math/exp';
import { CODE, LARGEST_WHOLE, type Operation, operate } from '../../../src/math/formula/operations';
import { cosh, sinh, tanh } from '../../../src/math/hyperbolic';
import { log } from '../../../src/math/log';
import { pow } from '../../../src/math/pow';
import { sigmoid } from '../../../src/math/sigmoid';
import { cos, sin } from '../../../src/math/trig';

/** The result of an operation. Its operands stay as they are. */
function of(operation: Operation, left: number, right = 0): number {
  const r = Float64Array.of(9, left, right, 9, 9);
  operate(CODE[operation], r, 3, 1, 2);
  expect([r[0], r[1], r[2], r[4]]).toEqual([9, left, right, 9]);
  return r[3];
}
const { NaN: none, POSITIVE_INFINITY: infinite } = Number;

describe('an operation of a formula', () => {
  it.each<[Operation, number, number, number]>([
    ['add', 5, 3, 8],
    ['subtract', 5, 3, 2],
    ['multiply', 5, 3, 15],
    ['divide', 5, 4, 1.25],
    ['divide', 0, 0, none],
    ['power', 2, 0.5, pow(2, 0.5)],
    ['power', -2, 0.5, none],
    ['whole', -2, 3, -8],
    ['min', 5, 3, 3],
    ['max', 5, 3, 5],
  ])('with two operands: %s of %d and %d is %d', (operation, left, right, result) => {
    expect(of(operation, left, right)).toBe(result);
  });

  it.each<[Operation, number, number]>([
    ['negate', 0.75, -0.75],
    ['exp', 0.75, exp(0.75)],
    ['log', 0.75, log(0.75)],
    ['log', -0.75, none],
    ['sqrt', 0.5625, 0.75],
    ['sqrt', -1, none],
    ['abs', -0.75, 0.75],
    ['sin', 0.75, sin(0.75)],
    ['cos', 0.75, cos(0.75)],
    ['tan', 0.75, sin(0.75) / cos(0.75)],
    ['sinh', 0.75, sinh(0.75)],
    ['cosh', 0.75, cosh(0.75)],
    ['tanh', 0.75, tanh(0.75)],
    ['sigmoid', 0.75, sigmoid(0.75)],
    ['sign', -0.75, -1],
    ['sign', 0, 0],
    ['step', -0.75, 0],
    ['step', 0, 0.5],
    ['step', 0.75, 1],
  ])('with one operand: %s of %d is %d', (operation, operand, result) => {
    expect(of(operation, operand)).toBe(result);
  });

  it('has a number of its own', () => {
    expect(Object.values(CODE)).toEqual(Array.from({ length: 24 }, (_, i) => i));
  });
});

describe('a product of slopes', () => {
  it('is that of its factors, and 0 where one of them is, however steep the other is', () => {
    expect([of('scale', 3, 4), of('scale', -3, infinite)]).toEqual([12, Number.NEGATIVE_INFINITY]);
    expect([of('scale', 0, infinite), of('scale', infinite, 0), of('scale', 0, none)]).toEqual([0, 0, 0]);
    expect([of('scale', 2, none), of('scale', none, 2)]).toEqual([none, none]);
  });
});

describe('a slope divided by a value', () => {
  it('is their quotient, and 0 where it is level, or the value has overflowed', () => {
    expect([of('ratio', 3, 4), of('ratio', 3, 0)]).toEqual([0.75, infinite]);
    expect([of('ratio', 0, 0), of('ratio', 0, none)]).toEqual([0, 0]);
    expect([of('ratio', infinite, infinite), of('ratio', infinite, -infinite)]).toEqual([0, 0]);
    expect([of('ratio', none, 2), of('ratio', none, infinite)]).toEqual([none, 0]);
  });
});

describe('a power with a whole exponent', () => {
  it('is the product, or one over it below 0', () => {
    expect([0, 1, 2, 3, 6, 13].map((exponent) => of('whole', -3, exponent))).toEqual([
      1, -3, 9, -27, 729, -1594323,
    ]);
    expect([-1, -2, -3].map((exponent) => of('whole', 2, exponent))).toEqual([0.5, 0.25, 0.125]);
    expect([of('whole', 0, 0), of('whole', 0, -1), of('whole', none, 0)]).toEqual([1, infinite, 1]);
  });

  it('is taken up to 64', () => {
    expect(LARGEST_WHOLE).toBe(64);
    expect([of('whole', 2, 64), of('whole', 2, -64)]).toEqual([2 ** 64, 2 ** -64]);
  });
});
