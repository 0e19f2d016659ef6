import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/math/random';
import { isNear } from '../../../src/views/charts/near';
import { type SampledSeries, sample } from '../../../src/views/charts/sample';

function series(values: readonly number[], length = values.length): SampledSeries {
  return { series: { a: Float64Array.from(values), b: null, length } };
}

describe('the points of a chart of which a part is on show', () => {
  const rising = (length: number) => series(Array.from({ length }, (_, i) => i));
  const evenly = (zoom: readonly [number, number]) => ({ spacing: 'linear', zoom }) as const;

  it('are those of the part, and one more on either side that does not count for the axis', () => {
    const { x, y, reach } = sample([rising(10)], false, 300, evenly([3, 6]));
    expect([x, y[0]]).toEqual([
      [2, 3, 4, 5, 6, 7],
      [2, 3, 4, 5, 6, 7],
    ]);
    expect(reach).toEqual({ all: { low: 3, high: 6 }, near: { low: 3, high: 6 }, longest: 4, reached: 3 });
  });

  it('are none before the first step and after the last', () => {
    expect(sample([rising(10)], false, 300, evenly([0, 4])).x).toEqual([0, 1, 2, 3, 4, 5]);
    expect(sample([rising(10)], false, 300, evenly([5, 9])).x).toEqual([4, 5, 6, 7, 8, 9]);
    expect(sample([rising(10), rising(5)], false, 300, evenly([3, 9])).y[1]).toEqual([2, 3, 4]);
  });

  it('are two a pixel where that part has many', () => {
    const { x, y, reach } = sample([rising(10_001)], false, 4, evenly([1000, 8999]));
    expect(x).toEqual([1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000]);
    expect(y[0]).toEqual([1000, 2999, 3000, 4999, 5000, 6999, 7000, 8999]);
    expect(reach.all).toEqual({ low: 1000, high: 8999 });
  });

  it('are those of each pixel on a log axis, the first steps each by itself', () => {
    const log = { spacing: 'log', zoom: null } as const;
    const { x, y } = sample([rising(10_000)], false, 4, log);
    expect(x).toEqual([0, 4, 9, 54, 99, 549, 999, 5499]);
    expect(y[0]).toEqual([0, 8, 9, 98, 99, 998, 999, 9999]);
    expect(sample([rising(10_000)], false, 40, log).x.slice(0, 12)).toEqual([
      0, 0, 1, 1, 2, 2, 3, 4, 5, 5, 6, 6,
    ]);
    // So wide that the last step has a pixel of its own.
    const { x: wide, y: each } = sample([rising(4001)], false, 100_000, log);
    expect([wide.slice(-2), each[0].slice(-2)]).toEqual([
      [4000, 4000],
      [4000, undefined],
    ]);
    expect(sample([rising(10_000)], false, 4, { spacing: 'log', zoom: [99, 9999] }).x.slice(0, 3)).toEqual([
      99, 207, 316,
    ]);
  });
});

describe('the points of a chart', () => {
  it('are all of them where there are few, each series as far as it goes', () => {
    const { x, y, reach, last } = sample([series([3, 2, 1]), series([5, 4])], false, 300);
    expect(x).toEqual([0, 1, 2]);
    expect(y).toEqual([
      [3, 2, 1],
      [5, 4],
    ]);
    expect([reach.all.low, reach.all.high, last]).toEqual([1, 5, 2]);
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
    const { y, reach, gaps } = sample([series([3, 0, -1, 2]), series([4, 4, 4, 4])], true, 300);
    expect(y[0]).toEqual([3, null, null, 2]);
    expect(gaps.map(({ outside }) => outside)).toEqual([true, false]);
    expect(reach.all.low).toBe(2);
  });

  it('are rows that are valid, whatever stands behind them', () => {
    expect(sample([series([1, 2, 99], 2)], false, 300)).toMatchObject({
      last: 1,
      reach: { all: { high: 2 } },
    });
  });

  it('are the norm of two components', () => {
    const two = {
      a: Float64Array.of(3, 3 * 2 ** 600, 3 * 2 ** -600),
      b: Float64Array.of(4, 4 * 2 ** 600, 4 * 2 ** -600),
      length: 3,
    };
    expect(sample([{ series: two }], false, 300).y[0]).toEqual([5, 5 * 2 ** 600, 5 * 2 ** -600]);
  });

  it('say that there is nothing', () => {
    for (const nothing of [[], [{ series: undefined }], [series([])], [series([Number.NaN])]]) {
      const { low, high } = sample(nothing, false, 300).reach.all;
      expect(low).toBeGreaterThan(high);
    }
  });

  it('are few where there are many, and keep every extreme', () => {
    const values = Array.from({ length: 100_001 }, (_, step) => Math.abs(step - 50_000));
    values[77_777] = 1e9;
    values[12_345] = -5;
    const { x, y, reach } = sample([series(values), series(values.slice(0, 40_000))], false, 300);
    expect(x.length).toBeLessThanOrEqual(600);
    expect(y[0].length).toBe(x.length);
    expect(y[1].length).toBeLessThan(x.length);
    expect([reach.all.low, reach.all.high]).toEqual([-5, 1e9]);
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

  it('are all of them up to 4,000 steps, and two a pixel beyond', () => {
    const steps = (count: number) => series(Array.from({ length: count }, (_, i) => i));
    expect(sample([steps(4000)], false, 300).x).toHaveLength(4000);
    const { x } = sample([steps(4001)], false, 300);
    // 14 steps a bucket: its first one, and its middle.
    expect(x.slice(0, 4)).toEqual([0, 7, 14, 21]);
    expect(x.slice(-2)).toEqual([3990, 3997]);
    expect(x).toHaveLength(572);
  });

  it('are never beyond the last step, and in some bucket even where there is no width', () => {
    const { x, y } = sample([series(Array.from({ length: 4021 }, (_, i) => i))], false, 287);
    // The last bucket of 15 has one step.
    expect(x.slice(-2)).toEqual([4020, 4020]);
    expect(y[0].slice(-2)).toEqual([4020, undefined]);
    const none = sample([series(Array.from({ length: 5000 }, (_, i) => i))], false, 0.5);
    expect([none.x, none.y]).toEqual([[0, 2500], [[0, 4999]]]);
    expect(sample([series(Array.from({ length: 5001 }, (_, i) => i))], false, 2.9).x).toEqual([
      0, 1250, 2501, 3751,
    ]);
  });

  it('are joined across four pixels, and parted across five', () => {
    const known = (...steps: number[]) =>
      series(Array.from({ length: 301 }, (_, i) => (steps.includes(i) ? i : Number.NaN)));
    const { y, gaps } = sample([known(10, 14), known(10, 15), known(0, 4, 300)], false, 300);
    expect(gaps.map(({ parted }) => parted)).toEqual([false, true, true]);
    expect(y[0].slice(9, 16)).toEqual([undefined, 10, undefined, undefined, undefined, 14, undefined]);
    expect(y[1].slice(9, 17)).toEqual([undefined, 10, null, null, null, null, 15, undefined]);
    expect(y[2].slice(0, 6)).toEqual([0, undefined, undefined, undefined, 4, null]);
    // On a picture half as wide a pixel is two steps.
    expect(sample([known(10, 18), known(10, 19)], false, 150).gaps.map(({ parted }) => parted)).toEqual([
      false,
      true,
    ]);
  });

  it('are parted nowhere between steps that follow each other, however wide the picture', () => {
    const { y, gaps } = sample([series([1, 2, 3])], false, 1e6);
    expect([y, gaps[0].parted]).toEqual([[[1, 2, 3]], false]);
  });

  it('stand alone where a pixel has one value, and are none where it has none', () => {
    const values = Array.from({ length: 8000 }, () => Number.NaN);
    values[85] = 7;
    values[170] = 3;
    values[230] = 5;
    const { y, reach } = sample([series(values)], false, 100);
    expect(y[0].slice(0, 6)).toEqual([undefined, undefined, 7, undefined, 3, 5]);
    expect(reach.all).toEqual({ low: 3, high: 7 });
  });

  it('leave a gap where a pixel has only values that a log axis has no place for', () => {
    const values = Array.from({ length: 8000 }, (_, i) => (i < 80 ? 0 : i < 160 ? -1 : i === 160 ? 0 : 0.5));
    const log = sample([series(values)], true, 100);
    expect(log.y[0].slice(0, 6)).toEqual([null, null, null, null, 0.5, undefined]);
    expect(log.gaps).toEqual([{ parted: false, outside: true }]);
    expect(log.reach.all).toEqual({ low: 0.5, high: 0.5 });
    const linear = sample([series(values)], false, 100);
    expect(linear.y[0].slice(0, 6)).toEqual([0, undefined, -1, undefined, 0, 0.5]);
    expect(linear.gaps[0].outside).toBe(false);
  });

  it('have the range of all that is drawn', () => {
    const values = Array.from({ length: 8000 }, (_, i) => 1000 - i / 8);
    expect(sample([series(values), series([2000, 5])], false, 100).reach.all).toEqual({
      low: 1000 - 7999 / 8,
      high: 2000,
    });
    const { reach, last } = sample([series([0.5, 2]), { series: undefined }], true, 100);
    expect([reach.all, last]).toEqual([{ low: 0.5, high: 2 }, 1]);
  });

  it('are the norm of two components that are tiny or huge', () => {
    const ones = (a: number, b: number) =>
      sample([{ series: { a: Float64Array.of(a), b: Float64Array.of(b), length: 1 } }], false, 9).y[0][0];
    expect(ones(0, 0)).toBe(0);
    expect(ones(-3e-160, 4e-160)).toBeCloseTo(5e-160, 170);
    expect(ones(3e200, -4e200)).toBe(Math.hypot(3e200, 4e200));
    expect(ones(1e-151, 0)).toBe(1e-151);
    expect(ones(Number.POSITIVE_INFINITY, 1)).toBeUndefined();
  });

  it('count, of a long run, just the values at steps near the surface for the axis', () => {
    const draws = createRandom(11);
    const random = () => draws.uniform();
    for (let round = 0; round < 20; round++) {
      const length = 4001 + Math.floor(random() * 3000);
      const column = (scale: number) =>
        Float64Array.from({ length }, () => (random() < 0.1 ? Number.NaN : scale * (random() - 0.3)));
      const all = [1, 10, 0.1].map((scale) => {
        const [a, w, b] = [column(scale), column(3), column(3)];
        const side = { low: -random(), high: random() };
        return {
          series: { a, b: null, length },
          judged: { w, b, loss: a, around: { w: side, b: side, loss: side } },
        };
      });
      const positive = round % 2 === 0;
      const { reach } = sample(all, positive, 50 + round);
      const near = all.map(({ series: { a }, judged }) =>
        a.filter((value, row) => Number.isFinite(value) && !(positive && value <= 0) && isNear(judged, row)),
      );
      const values = near.flatMap((each) => [...each]);
      expect(reach.near).toEqual({ low: Math.min(...values), high: Math.max(...values) });
      expect(reach.longest > 1).toBe(near.some((each) => each.length > 1));
    }
  });

  it('tell a single value near the surface from several, also where the values of a stretch are equal', () => {
    const length = 5000;
    const around = { low: 0, high: 2 };
    const near = (steps: number) => {
      const w = Float64Array.from({ length }, (_, row) => (row < steps ? 1 : 9));
      const judged = { w, b: w, loss: w, around: { w: around, b: around, loss: around } };
      const a = new Float64Array(length).fill(5);
      return sample([{ series: { a, b: null, length }, judged }], false, 100).reach;
    };
    expect(near(1).longest).toBe(1);
    expect(near(2).longest).toBeGreaterThan(1);
    expect(near(0)).toMatchObject({ longest: 0, near: { low: Number.POSITIVE_INFINITY } });
  });
});
