import { describe, expect, it } from 'vitest';
import { sample } from '../../../src/views/charts/sample';
import type { Series } from '../../../src/views/charts/series';

function series(values: readonly number[], length = values.length): Series {
  return { a: Float64Array.from(values), b: null, length };
}

describe('the points of a chart', () => {
  it('are all of them where there are few, each series as far as it goes', () => {
    const { x, y, low, high, last } = sample([series([3, 2, 1]), series([5, 4])], false, 300);
    expect(x).toEqual([0, 1, 2]);
    expect(y).toEqual([
      [3, 2, 1],
      [5, 4],
    ]);
    expect([low, high, last]).toEqual([1, 5, 2]);
  });

  it('leave out what was not recorded without breaking the line', () => {
    const { y, gaps } = sample([series([3, Number.NaN, 1])], false, 2);
    expect(y).toEqual([[3, undefined, 1]]);
    expect(gaps).toEqual([{ parted: false, outside: false }]);
  });

  it('have a gap where so much was not recorded that a line would tell of it', () => {
    const { y, gaps } = sample([series([3, Number.NaN, Number.NaN, 1]), series([1, 2])], false, 300);
    expect(y).toEqual([
      [3, null, null, 1],
      [1, 2],
    ]);
    expect(gaps.map(({ parted }) => parted)).toEqual([true, false]);
    const many = Array.from({ length: 90_001 }, (_, step) => (step % 10_000 === 0 ? step : Number.NaN));
    const thinned = sample([series(many), series(many.map((_, step) => step))], false, 300);
    expect(thinned.gaps.map(({ parted }) => parted)).toEqual([true, false]);
    expect(thinned.y[0].filter((value) => typeof value === 'number')).toEqual(
      many.filter((value) => !Number.isNaN(value)),
    );
  });

  it('have a gap on a log axis where a value is not above 0', () => {
    const { y, low, gaps } = sample([series([3, 0, -1, 2]), series([4, 4, 4, 4])], true, 300);
    expect(y[0]).toEqual([3, null, null, 2]);
    expect(gaps.map(({ outside }) => outside)).toEqual([true, false]);
    expect(low).toBe(2);
  });

  it('are rows that are valid, whatever stands behind them', () => {
    expect(sample([series([1, 2, 99], 2)], false, 300)).toMatchObject({ last: 1, high: 2 });
  });

  it('are the norm of two components', () => {
    const two: Series = {
      a: Float64Array.of(3, 3 * 2 ** 600, 3 * 2 ** -600),
      b: Float64Array.of(4, 4 * 2 ** 600, 4 * 2 ** -600),
      length: 3,
    };
    expect(sample([two], false, 300).y[0]).toEqual([5, 5 * 2 ** 600, 5 * 2 ** -600]);
  });

  it('say that there is nothing', () => {
    for (const nothing of [[], [undefined], [series([])], [series([Number.NaN])]]) {
      const { low, high } = sample(nothing, false, 300);
      expect(low).toBeGreaterThan(high);
    }
  });

  it('are few where there are many, and keep every extreme', () => {
    const values = Array.from({ length: 100_001 }, (_, step) => Math.abs(step - 50_000));
    values[77_777] = 1e9;
    values[12_345] = -5;
    const { x, y, low, high } = sample([series(values), series(values.slice(0, 40_000))], false, 300);
    expect(x.length).toBeLessThanOrEqual(600);
    expect(y[0].length).toBe(x.length);
    expect(y[1].length).toBeLessThan(x.length);
    expect([low, high]).toEqual([-5, 1e9]);
    expect(y[0]).toContain(1e9);
    expect(y[0]).toContain(-5);
    expect(x.every((step, i) => i === 0 || step >= x[i - 1])).toBe(true);
  });

  it('keep the order in which the extremes of a pixel come', () => {
    const rising = Array.from({ length: 8000 }, (_, step) => step);
    const { y } = sample([series(rising), series(rising.toReversed())], false, 100);
    expect(y[0].slice(0, 2)).toEqual([0, 79]);
    expect(y[1].slice(0, 2)).toEqual([7999, 7920]);
  });
});
