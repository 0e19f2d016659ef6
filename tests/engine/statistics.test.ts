import { describe, expect, it } from 'vitest';
import type { DataPoints, LossDefinition } from '../../src/catalog/define';
import { GRAD_B, GRAD_W, LOSS } from '../../src/catalog/define';
import { findLoss, LOSSES } from '../../src/catalog/losses';
import { createNeuron } from '../../src/catalog/objectives';
import { roundedUp, summarize } from '../../src/engine/statistics';
import { neuronSurface, sampleAt } from '../../src/engine/surface';
import { weightedNeuron } from '../../src/engine/weightedNeuron';
import { createRandom } from '../../src/math/random';
import { sigmoid } from '../../src/math/sigmoid';
import type { Window } from '../../src/scene/types';

const N = 20_000;
const halfSum = findLoss('half-sum') as LossDefinition;

function data(n: number, drawX: (i: number) => number, drawY: (x: number, i: number) => number): DataPoints {
  const x = Float64Array.from({ length: n }, (_, i) => drawX(i));
  return { x, y: x.map(drawY) };
}

const random = createRandom(3);
const fit = (x: number) => sigmoid(1.5 * x - 0.5) + 0.05 * random.normal();

const DATA: readonly (readonly [string, DataPoints])[] = [
  ['normal', data(N, () => 1.5 * random.normal(), fit)],
  ['sparse', data(N, () => (random.uniform() < 0.8 ? 0 : 1.5 * random.normal()), fit)],
  ['far to one side', data(N, () => 40 + random.uniform(), fit)],
  ['with outliers', data(N, (i) => (i % 4000 === 7 ? 100 * random.normal() : random.normal()), fit)],
  ['in three clusters', data(N, (i) => (i % 3) - 1 + 1e-3 * random.normal(), fit)],
  [
    'pure noise',
    data(
      N,
      () => 8 * random.uniform() - 4,
      () => random.uniform(),
    ),
  ],
  [
    'labels',
    data(
      N,
      () => 2 * random.normal(),
      (x) => (random.uniform() < sigmoid(x) ? 1 : 0),
    ),
  ],
  [
    'without noise',
    data(
      N,
      () => 1.5 * random.normal(),
      (x) => sigmoid(1.5 * x - 0.5),
    ),
  ],
  [
    'y outside (0, 1)',
    data(
      N,
      () => random.normal(),
      (x) => 3 * x + random.normal(),
    ),
  ],
];

const WINDOWS: readonly (readonly [string, Window])[] = [
  ['usual', { w: [-6, 6], b: [-6, 6] }],
  ['wide', { w: [-60, 60], b: [-100, 100] }],
  ['narrow', { w: [1.4, 1.6], b: [-0.6, -0.4] }],
  ['far away', { w: [30, 32], b: [-50, 60] }],
  ['where exponentials overflow', { w: [-3, 900], b: [-400, 400] }],
];

/** Σ(f − y)² with the rounding of each addition carried along (Kahan), so that the bound itself is measured. */
function compensatedSum({ x, y }: DataPoints, w: number, b: number): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < x.length; i++) {
    const residual = sigmoid(w * x[i] + b) - y[i];
    const term = residual * residual - lost;
    const next = sum + term;
    lost = next - sum - term;
    sum = next;
  }
  return sum;
}

/** Samples of a window along one side. */
const SIZE = 9;

/** Such sums at the samples, kept: they are the same under every loss. */
const sums = new Map<DataPoints, Map<Window, Float64Array>>();

function sumsOver(points: DataPoints, window: Window): Float64Array {
  const ofPoints = sums.get(points) ?? new Map<Window, Float64Array>();
  sums.set(points, ofPoints);
  const known = ofPoints.get(window);
  if (known) return known;
  const made = Float64Array.from({ length: SIZE * SIZE }, (_, at) =>
    compensatedSum(
      points,
      sampleAt(window.w, at % SIZE, SIZE),
      sampleAt(window.b, Math.floor(at / SIZE), SIZE),
    ),
  );
  ofPoints.set(window, made);
  return made;
}

/** Over samples of the window: the largest error of L, in losses of N residuals of 1, and the largest L. */
function compare(points: DataPoints, loss: LossDefinition, window: Window) {
  const objective = createNeuron(points, loss);
  const grid = new Float64Array(SIZE * SIZE);
  neuronSurface(objective, points, loss, window, grid, SIZE).advance(Number.POSITIVE_INFINITY);
  const full = sumsOver(points, window).map((sum) => loss.lossScale(points.x.length) * sum);
  const highest = full.reduce((a, b) => Math.max(a, b));
  const unit = loss.lossScale(points.x.length) * points.x.length;
  const errors = full.map((value, at) => Math.abs(grid[at] - value));
  return {
    perPoint: errors.reduce((a, b) => Math.max(a, b)) / unit,
    relative: errors.reduce((worst, e, at) => Math.max(worst, e / Math.max(full[at], highest / 1000)), 0),
    highest: highest / unit,
  };
}

describe.each(LOSSES.map((loss) => [loss.id, loss] as const))('the surface of a summary, %s', (_, loss) => {
  for (const [name, points] of DATA) {
    it.each(WINDOWS)(`${name}: keeps to the stated bound, %s window`, (_, window) => {
      const largest = points.y.reduce((most, y) => Math.max(most, Math.abs(y - 0.5) - 0.5), 0);
      const { perPoint, relative, highest } = compare(points, loss, window);
      expect(perPoint).toBeLessThanOrEqual(5e-14 * (1 + largest) * (1 + largest));
      if (highest >= 0.007 * 0.007) expect(relative).toBeLessThanOrEqual(1e-6);
    });
  }
});

describe('a summary', () => {
  const all = Number.POSITIVE_INFINITY;
  const summaryOf = (points: DataPoints, reach: number, slice = all) => {
    const summary = summarize({ ...points }, reach);
    for (;;) {
      const result = summary.advance(slice);
      if (result !== null) return result;
    }
  };
  const [[, normal], [, sparse]] = DATA;

  it('groups equal x exactly', () => {
    const points = data(
      5000,
      (i) => i % 7,
      (x) => 0.1 * x + 0.01 * random.normal(),
    );
    const summary = summaryOf(points, 6);
    expect([...summary.x]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(summary.weight.reduce((a, b) => a + b)).toBe(5000);
    const objective = weightedNeuron(summary, halfSum);
    const [ours, full] = [new Float64Array(3), new Float64Array(3)];
    const theta = Float64Array.of(0.3, -1.2);
    objective.evaluate(theta, ours, 0, 0, null);
    createNeuron(points, halfSum).evaluate(theta, full, 0, 5000, null);
    for (const at of [LOSS, GRAD_W, GRAD_B]) expect(Math.abs(ours[at] / full[at] - 1)).toBeLessThan(1e-12);
  });

  it('of points with one and the same x is one point', () => {
    const summary = summaryOf(
      data(
        3000,
        () => 0.7,
        (_, i) => (i % 2 === 0 ? 0.2 : 0.6),
      ),
      6,
    );
    expect([...summary.x, ...summary.weight]).toEqual([0.7, 3000]);
    expect(summary.y[0]).toBeCloseTo(0.4, 12);
  });

  it('leaves few points as they are, −0 and 0 as one', () => {
    const summary = summaryOf({ x: Float64Array.of(0, 1, -0), y: Float64Array.of(0.5, 0.25, 0.5) }, 6);
    expect([...summary.x, ...summary.y, ...summary.weight, summary.rest]).toEqual([0, 1, 0.5, 0.25, 2, 1, 0]);
  });

  it('has the gradient as well', () => {
    for (const points of [normal, sparse]) {
      const objective = weightedNeuron(summaryOf(points, 6), halfSum);
      const full = createNeuron(points, halfSum);
      const [ours, exact] = [new Float64Array(3), new Float64Array(3)];
      for (let k = 0; k < 50; k++) {
        const theta = Float64Array.of(12 * random.uniform() - 6, 12 * random.uniform() - 6);
        objective.evaluate(theta, ours, 0, 0, null);
        full.evaluate(theta, exact, 0, N, null);
        for (const at of [LOSS, GRAD_W, GRAD_B])
          expect(Math.abs(ours[at] - exact[at]) / N).toBeLessThan(1e-11);
      }
    }
  });

  it('does not grow with the data', () => {
    const many = data(200_000, () => 1.5 * random.normal(), fit);
    expect(summaryOf(many, 6).x.length).toBeLessThan(1000);
    expect(summaryOf(sparse, 6).x.length).toBeLessThan(1000);
  });

  it('is the same in slices of any size', () => {
    for (const points of [normal, sparse]) expect(summaryOf(points, 6, 1)).toEqual(summaryOf(points, 6));
  });

  it('is made once for data and a scale of w', () => {
    const first = summarize(normal, 5.9).advance(all);
    expect(summarize(normal, 6).advance(1)).toBe(first);
    expect(summarize(normal, 6.1).advance(all)).not.toBe(first);
    expect([0, 0.8, 1, 1.2, 5, 6, 6.1].map(roundedUp)).toEqual([3 / 4096, 1, 1, 1.5, 6, 6, 8]);
    expect([0.25, 0.3, 0.375, 0.5, 0.75, 1 / 1024, 1 / 4096].map(roundedUp)).toEqual([
      0.25,
      0.375,
      0.375,
      0.5,
      0.75,
      1 / 1024,
      3 / 4096,
    ]);
  });

  const even = (length: number, from = 0, to = 1) =>
    Float64Array.from({ length }, (_, i) => from + ((to - from) * i) / (length - 1));
  const over = (...x: readonly Float64Array[]): DataPoints => {
    const all = Float64Array.from(x.flatMap((each) => [...each]));
    return { x: all, y: all.map((each) => 0.5 + 0.1 * Math.sin(9 * each)) };
  };

  it('has twenty points in each bin, over which z moves by two', () => {
    expect(summaryOf(over(even(3000)), 6).x).toHaveLength(3 * 20);
    expect(summaryOf(over(even(3000, -2, 3)), 6).x).toHaveLength(15 * 20);
    expect(summaryOf(over(even(3000)), 0.1).x).toHaveLength(20);
  });

  it('leaves the points of a bin as they are where they are twenty at most', () => {
    const twenty = even(20, 2.7, 3);
    const singles = summaryOf(over(even(3000, 0, 0.9), twenty), 2);
    expect([...singles.x.subarray(0, 20)]).toEqual([...twenty]);
    expect(singles.weight.subarray(0, 20).every((weight) => weight === 1)).toBe(true);
    expect(singles.x).toHaveLength(20 + 20);
    const binned = summaryOf(over(even(3000, 0, 0.9), even(21, 2.7, 3)), 2);
    expect(binned.weight.every((weight) => weight !== 1)).toBe(true);
    expect(binned.x).toHaveLength(20 + 20);
  });

  it('leaves all as they are where there would be more bins than points', () => {
    const points = over(even(2999, 0, 1e-4), Float64Array.of(1));
    expect(summaryOf(points, 6144).x).toEqual(points.x);
    expect(summaryOf(points, 4096).x).toHaveLength(20 + 1);
  });

  it('has bins where they are as many as the points', () => {
    // 6144 / 2 bins over a range of 1.
    const points = (count: number) => over(even(count - 1, 0, 1e-4), Float64Array.of(1));
    expect(summaryOf(points(3072), 6144).x).toHaveLength(20 + 1);
    expect(summaryOf(points(3071), 6144).x).toHaveLength(3071);
  });

  it('counts y in each bin from its points’ mean', () => {
    const points = over(even(3000));
    const { y } = summaryOf(points, 6);
    for (let bin = 0; bin < 3; bin++) {
      const own = points.y.filter((_, i) => Math.min(2, Math.floor(3 * points.x[i])) === bin);
      const mean = own.reduce((sum, each) => sum + each) / own.length;
      for (const each of y.subarray(20 * bin, 20 * bin + 20)) expect(each).toBeCloseTo(mean, 12);
    }
  });

  it('has one point at the x that is seen most often, wherever that is', () => {
    const often = new Float64Array(1000).fill(0.7);
    const { x, weight, total } = summaryOf(over(often, even(3000)), 6);
    expect([x[0], weight[0], total]).toEqual([0.7, 1000, 4000]);
    expect(x).toHaveLength(1 + 3 * 20);
  });

  it('stands for as many points, at places of the bins', () => {
    const { x, weight, total } = summaryOf(over(even(3000)), 6);
    expect(total).toBe(3000);
    expect(weight.reduce((sum, each) => sum + each)).toBeCloseTo(3000, 8);
    for (let bin = 0; bin < 3; bin++)
      for (const each of x.subarray(20 * bin, 20 * bin + 20)) expect(Math.floor(3 * each)).toBe(bin);
  });

  it('costs a look at each point, another one, and five for its sums', () => {
    const isDoneBy = (budget: number) => summarize(over(even(3000)), 6).advance(budget) !== null;
    expect(isDoneBy(7 * 3000)).toBe(false);
    expect(isDoneBy(7 * 3000 + 1)).toBe(true);
  });
});
