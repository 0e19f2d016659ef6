import { describe, expect, it } from 'vitest';
import { log, logInParts, logTail } from '../../src/math/log';
import { fixed, logOf, POINT } from './high-precision';
import { anyDouble, samples, worst } from './samples';

const trueLog = (x: number) => ({ value: logOf(x), exponent: -Number(POINT) });

/** Bits to which ln x in two parts agrees with the true value. */
function agreement(x: number): number {
  const high = logInParts(x);
  const truth = logOf(x);
  const error = fixed(high) + fixed(logTail[0]) - truth;
  return Math.log2(Math.abs(Number(truth) / Number(error === 0n ? 1n : error)));
}

describe('log', () => {
  it.each<[string, (uniform: () => number) => number]>([
    ['of any size, below the normal range included', anyDouble],
    ['from 0 to 1, as random numbers are', (uniform) => 1 - uniform()],
    ['near 1', (uniform) => 1 + (uniform() - 0.5) / 16],
    ['very near 1', (uniform) => 1 + (uniform() - 0.5) * 1e-12],
    ['from 1/2 to 4', (uniform) => 0.5 + 3.5 * uniform()],
  ])('is at most 1 ulp from the true value for numbers %s', (_, make) => {
    const args = samples(11, make).filter((x) => x !== 1);
    expect(worst(args, log, trueLog).ulps).toBeLessThan(0.51);
  });

  it('knows 13 bits more than it returns, as powers need', () => {
    const args = samples(12, (uniform, i) => (i % 2 === 0 ? anyDouble(uniform) : 0.9 + 0.2 * uniform()));
    expect(Math.min(...args.slice(0, 5000).map(agreement))).toBeGreaterThan(66);
  });

  it.each([
    [1, 0],
    [0, Number.NEGATIVE_INFINITY],
    [-0, Number.NEGATIVE_INFINITY],
    [-1, Number.NaN],
    [Number.NEGATIVE_INFINITY, Number.NaN],
    [Number.NaN, Number.NaN],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Math.E, 1],
    [2, Math.LN2],
    [10, Math.LN10],
    [5e-324, -744.4400719213812],
    [Number.MAX_VALUE, 709.782712893384],
  ])('of %d is %d', (x, expected) => {
    expect(log(x)).toBe(expected);
  });
});
