import { describe, expect, it } from 'vitest';
import { linearLevels, logLevels } from '../../src/math/levels';

describe('linearLevels', () => {
  it('excludes both ends', () => {
    expect(linearLevels(0, 1, 5)).toEqual([0.2, 0.4, 0.6, 0.8]);
  });
});

describe('logLevels', () => {
  it('takes 1, 2, 5 of each decade where that is enough', () => {
    expect(logLevels(1e-3, 10, 11)).toEqual([0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5]);
  });

  it.each([
    [1e-300, 1e300],
    [1e-12, 1],
    [1e-6, 1],
    [0.0707, 0.49],
    [0.02, 0.5],
    [0.5, 0.6],
    [3, 3.001],
    [5e-324, 1],
    [1, Number.MAX_VALUE],
  ])('gives about as many as asked for from %d to %d', (lo, hi) => {
    const levels = logLevels(lo, hi, 18);
    expect(levels.length).toBeGreaterThanOrEqual(9);
    expect(levels.length).toBeLessThanOrEqual(27);
    expect(levels).toEqual([...new Set(levels)].sort((a, b) => a - b));
    expect(levels[0]).toBeGreaterThan(lo);
    expect(levels[levels.length - 1]).toBeLessThan(hi);
  });

  it.each([
    [0.5, 2e4, 5, [1, 10, 100, 1000, 10_000]],
    [0.5, 200, 5, [1, 3, 10, 30, 100]],
    [0.9, 20, 8, [1, 1.5, 2, 3, 5, 7, 10, 15]],
    [0.9, 12, 11, [1, 1.2, 1.5, 1.8, 2.2, 2.7, 3.3, 4, 5, 6, 7, 8.5, 10]],
    [
      ...[0.95, 11, 22],
      [
        1, 1.1, 1.2, 1.35, 1.5, 1.65, 1.8, 2, 2.2, 2.4, 2.7, 3, 3.3, 3.7, 4, 4.5, 5, 5.5, 6, 6.7, 7.5, 8.2, 9,
        10,
      ],
    ],
    [1e-300, 1e300, 10, [1e-240, 1e-180, 1e-120, 1e-60, 1, 1e60, 1e120, 1e180, 1e240]],
    [3, 3.001, 6, [3.0002, 3.0004, 3.0006, 3.0008]],
  ] as [number, number, number, number[]][])(
    'from %d to %d, about %i, are round: %j',
    (lo, hi, count, expected) => {
      expect(logLevels(lo, hi, count)).toEqual(expected);
    },
  );

  it('crowds at the bottom', () => {
    const levels = logLevels(0.01, 100, 18);
    expect(levels.filter((level) => level < 1).length).toBeGreaterThan(levels.length / 2 - 2);
    expect(levels[1] - levels[0]).toBeLessThan(levels[levels.length - 1] - levels[levels.length - 2]);
  });

  it.each([
    [0, 1],
    [-1, 1],
    [1, 1],
    [2, 1],
    [1, Number.POSITIVE_INFINITY],
    [Number.NaN, 1],
  ])('has none from %d to %d', (lo, hi) => {
    expect(logLevels(lo, hi, 18)).toEqual([]);
  });
});
