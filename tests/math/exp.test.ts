import { describe, expect, it } from 'vitest';
import { exp } from '../../src/math/exp';
import { sigmoid } from '../../src/math/sigmoid';
import { expOf, fixed, POINT } from './high-precision';
import { samples, worst } from './samples';

const trueExp = (x: number) => expOf(fixed(x));

describe('exp', () => {
  it('is at most 1 ulp from the true value wherever the result is a normal number', () => {
    const args = samples(1, (uniform) => -708 + uniform() * 1417.78);
    expect(worst(args, exp, trueExp).ulps).toBeLessThan(0.52);
  });

  it('is at most 1 ulp from the true value where the loss uses it', () => {
    const args = samples(2, (uniform, i) => (uniform() - 0.8) * (i % 2 === 0 ? 40 : 1));
    expect(worst(args, exp, trueExp).ulps).toBeLessThan(0.52);
  });

  it('is at most 1 ulp from the true value below the normal range and near overflow', () => {
    const args = samples(3, (uniform, i) =>
      i % 2 === 0 ? -708 - uniform() * 37.2 : 707.5 + uniform() * 2.28,
    );
    expect(worst(args, exp, trueExp).ulps).toBeLessThan(1);
  });

  it('is at most 1 ulp from the true value where the table changes from one entry to the next', () => {
    const args = samples(
      4,
      (uniform, i) => (i - 10_000 + 0.5) * 0.005415212348124579 * (1 + (uniform() - 0.5) * 1e-13),
    );
    expect(worst(args, exp, trueExp).ulps).toBeLessThan(0.52);
  });

  it.each([
    [0, 1],
    [-0, 1],
    [5e-324, 1],
    [-5e-324, 1],
    [1, Math.E],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY, 0],
    [Number.NaN, Number.NaN],
    [709.782712893384, 1.7976931348622732e308],
    [709.7827128933841, Number.POSITIVE_INFINITY],
    [1e308, Number.POSITIVE_INFINITY],
    [-745.1332191019411, 5e-324],
    [-745.1332191019413, 0],
    [-1e308, 0],
  ])('of %d is %d', (x, expected) => {
    expect(exp(x)).toBe(expected);
  });

  it('never falls as its argument grows', () => {
    let falls = 0;
    for (let x = -1; x < 1; x += 1e-5) if (exp(x + 1e-5) < exp(x)) falls++;
    expect(falls).toBe(0);
  });
});

describe('sigmoid', () => {
  it('is within 2 ulp of e^z/(1 + e^z) on both sides', () => {
    const args = samples(5, (uniform) => (uniform() - 0.5) * 80);
    const truth = (z: number) => {
      const e = expOf(fixed(-z));
      const one = 1n << BigInt(-e.exponent);
      return { value: (one << POINT) / (one + e.value), exponent: -Number(POINT) };
    };
    expect(worst(args, sigmoid, truth).ulps).toBeLessThan(2.5);
  });

  it.each([
    [0, 0.5],
    [Number.POSITIVE_INFINITY, 1],
    [Number.NEGATIVE_INFINITY, 0],
    [1000, 1],
    [-1000, 0],
    [-700, exp(-700)],
    [Number.NaN, Number.NaN],
  ])('of %d is %d', (z, expected) => {
    expect(sigmoid(z)).toBe(expected);
  });
});
