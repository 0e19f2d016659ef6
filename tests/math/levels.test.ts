import { describe, expect, it } from 'vitest';
import { linearLevels, logLevels, niceTicks } from '../../src/math/levels';
import { samples } from './samples';

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
