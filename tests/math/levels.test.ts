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
