import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BETWEEN_TENS, decade, decimal, niceTicks, roundValues, tickStep, ticks } from '../../src/math/ticks';
import { samples } from './samples';

describe('ticks', () => {
  it('are round, within the edges, and not too many', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-4, max: 2e6, noNaN: true }),
        fc.integer({ min: 2, max: 12 }),
        (low, side, count) => {
          const step = tickStep(side, count);
          const values = ticks([low, low + side], step);
          expect(values.length).toBeLessThanOrEqual(count + 1);
          for (const value of values) {
            expect(value).toBeGreaterThanOrEqual(low - step.step * 1e-3);
            expect(value).toBeLessThanOrEqual(low + side + step.step * 1e-3);
          }
        },
      ),
    );
    expect(ticks([-6, 6], tickStep(12, 7))).toEqual([-6, -4, -2, 0, 2, 4, 6]);
    expect(tickStep(0.0012, 6)).toEqual({ step: 0.0002, decimals: 4, mantissa: 2, exponent: -4 });
  });

  it.each([
    [10, 10, 1],
    [10, 9, 2],
    [10, 5, 2],
    [10, 4, 5],
    [10, 2, 5],
    [10, 1, 10],
    [6, 1, 10],
    [6, 0, 10],
    [30, 3, 10],
    [31, 3, 20],
    [1, 10, 0.1],
    [0.3, 3, 0.1],
    [2e-9, 4, 5e-10],
    [1.2e9, 6, 2e8],
  ])('are, over %d, for about %d of them, %d apart', (side, count, step) => {
    expect(tickStep(side, count).step).toBe(step);
  });

  it.each([
    [1, 1 + 2 ** -52],
    [0, 5e-324],
    [1e16, 1e16 + 4],
    [-1e-320, 1e-320],
    [2, 2],
    [-1e308, 1e308],
  ])('come to an end from %d to %d', (low, high) => {
    expect(ticks([low, high], tickStep(high - low, 6)).length).toBeLessThanOrEqual(13);
  });

  it('come to an end for any two doubles, and are ascending', () => {
    const end = fc.double({ noNaN: true, noDefaultInfinity: true });
    const close = fc
      .tuple(end, fc.integer({ min: 1, max: 40 }))
      .map(([low, ulps]) => [low, low + ulps * ulp(low)]);
    fc.assert(
      fc.property(fc.oneof(fc.tuple(end, end), close), ([one, other]) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const values = ticks([low, high], tickStep(high - low, 12));
        // Below the smallest normal double a step is rounded to a whole number of 5e-324.
        expect(values.length).toBeLessThanOrEqual(24);
        expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
      }),
    );
  });

  it.each([
    [1, 1.0000000000000002],
    [0, 5e-324],
    [-1e-320, 1e-320],
    [1e16, 10000000000000004],
    [-2.0000000000000004, -2],
    [1, 1],
    [-1e308, 1.7e308],
  ])('come to an end from %d to %d', (low, high) => {
    expect(ticks([low, high], tickStep(high - low, 12)).length).toBeLessThanOrEqual(13);
  });
});

function ulp(value: number): number {
  return Math.max(Number.MIN_VALUE, Math.abs(value) * Number.EPSILON);
}

describe('niceTicks', () => {
  it.each<[number, number, number, number[]]>([
    [0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [-0.3, 0.3, 6, [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]],
    [0.1, 0.7, 6, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]],
    [-10, 10, 4, [-10, -5, 0, 5, 10]],
    [3, 3.0001, 2, [3, 3.00005, 3.0001]],
    [1e20, 1.00001e20, 2, [1e20, 1.000005e20, 1.00001e20]],
    [-1e308, 1e308, 4, [-1e308, -5e307, 0, 5e307, 1e308]],
    [0, 2e-323, 4, [0, 1e-323, 2e-323]],
  ])('from %d to %d, about %d', (lo, hi, count, ticks) => {
    expect(niceTicks(lo, hi, count)).toEqual(ticks);
  });

  it.each([
    [1, 1],
    [2, 1],
    [Number.NaN, 1],
    [0, Number.POSITIVE_INFINITY],
    [1e20, 1e20 + 16384],
  ])('has none from %d to %d', (lo, hi) => {
    const ticks = niceTicks(lo, hi, 1e6);
    expect(ticks).toEqual([]);
  });

  it('stays near the count, in range, ascending, and as short as decimals can be', () => {
    const windows = samples(41, (uniform) => [
      (uniform() - 0.5) * 10 ** (8 * uniform() - 4),
      10 ** (6 * uniform() - 3),
    ]);
    for (const [lo, width] of windows.slice(0, 1000)) {
      const ticks = niceTicks(lo, lo + width, 6);
      expect(ticks.length).toBeGreaterThanOrEqual(3);
      expect(ticks.length).toBeLessThanOrEqual(10);
      expect(ticks[0]).toBeGreaterThanOrEqual(lo);
      expect(ticks[ticks.length - 1]).toBeLessThanOrEqual(lo + width);
      for (const tick of ticks) expect(String(tick).length).toBeLessThan(12);
    }
  });
});

it('multiples of a step are told apart up to a quarter of 2⁵³', () => {
  const one = { step: 1, decimals: 0, mantissa: 1, exponent: 0 };
  const most = 2 ** 51;
  expect(ticks([most - 1, most], one)).toEqual([most - 1, most]);
  expect(ticks([most, most + 1], one)).toEqual([]);
  expect(ticks([-most, 1 - most], one)).toEqual([-most, 1 - most]);
});

it('steps meet where they are equally near by ratio, and the larger one is taken there', () => {
  const stepOf = (gap: number) => niceTicks(0, 4 * gap, 4)[1];
  expect([stepOf(Math.SQRT2), stepOf(Math.sqrt(10)), stepOf(Math.sqrt(50))]).toEqual([2, 5, 10]);
  expect([stepOf(1.41), stepOf(3.16), stepOf(7.07)]).toEqual([1, 2, 5]);
});

describe('the round values of a logarithmic axis', () => {
  it('are powers of ten first, then what lies between them, each ascending', () => {
    const values = roundValues([1, ...BETWEEN_TENS], -1, 0);
    expect(values.map(({ mantissa, exponent }) => decimal(mantissa, exponent))).toEqual([
      0.1, 1, 0.5, 5, 0.2, 2, 0.3, 3,
    ]);
  });

  it('may leave out powers, and lie beyond what a double holds', () => {
    expect(roundValues([1], -330, 320, 325).map(({ exponent }) => exponent)).toEqual([-330, -5, 320]);
    expect(roundValues([1], 1, 0)).toEqual([]);
  });

  it('lie in their decades', () => {
    for (const { mantissa, exponent } of roundValues([1, ...BETWEEN_TENS], -307, 307))
      expect(decade(decimal(mantissa, exponent))).toBe(exponent);
  });
});
