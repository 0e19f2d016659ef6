import { describe, expect, it } from 'vitest';
import { DATASETS } from '../../src/catalog/datasets';
import { defaultsOf } from '../../src/catalog/parameters';
import { isFarFromScale, standardized, xScaleOf } from '../../src/scene/xScale';

const isFar = (x: readonly number[]) => isFarFromScale(xScaleOf(x));

describe('the scale of x', () => {
  it('has its ends, its mean and its deviation', () => {
    expect(xScaleOf([1, 5, 3, 7])).toEqual({ low: 1, high: 7, mean: 4, deviation: Math.sqrt(5) });
  });

  it.each<readonly [string, readonly number[]]>([
    ['ages', [22, 31, 45, 66]],
    ['years', [2001, 2005, 2010, 2020]],
    ['prices', [120_000, 250_000, 900_000]],
    ['a narrow spread', [0.5, 0.51, 0.53]],
    ['a mean far beyond the spread', [7, 7.5, 8]],
    ['below zero as well', [-40, 0, 40]],
  ])('is far from that of the window: %s', (_, x) => {
    expect(isFar(x)).toBe(true);
  });

  it.each<readonly [string, readonly number[]]>([
    ['the lecture’s', [0.5, 2.5]],
    ['hours of sleep', [4, 5, 6, 7, 8, 9]],
    ['one to ten', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ['one point, however far', [50]],
    ['points at one place, which nothing brings apart', [50, 50, 50]],
    ['none', []],
  ])('is near enough: %s', (_, x) => {
    expect(isFar(x)).toBe(false);
  });

  it('is near enough in all data of the catalog but those that are to show what comes of it', () => {
    const far = DATASETS.filter(({ points, params }) => isFar([...points(defaultsOf(params)).x]));
    expect(far.map(({ id }) => id)).toEqual(['collinear']);
  });
});

describe('standardizing x', () => {
  it('gives mean 0 and deviation 1, in numbers that are short enough for a link', () => {
    const x = standardized([22, 31, 45, 66, 40.5]);
    const { mean, deviation } = xScaleOf(x);
    expect(mean).toBeCloseTo(0, 5);
    expect(deviation).toBeCloseTo(1, 5);
    for (const value of x) expect(String(value).length).toBeLessThanOrEqual(9);
    expect(isFar(x)).toBe(false);
  });

  it('keeps the order and the shape, and has no minus zero', () => {
    expect(standardized([10, 20, 30])).toEqual([-1.224745, 0, 1.224745]);
    expect(Object.is(standardized([30, 20, 10])[1], 0)).toBe(true);
  });
});
