import { describe, expect, it } from 'vitest';
import { collinear } from '../../src/catalog/datasets/collinear';
import { DATASETS } from '../../src/catalog/datasets/index';
import { noisy } from '../../src/catalog/datasets/noisy';
import { sparse } from '../../src/catalog/datasets/sparse';
import { twoClusters } from '../../src/catalog/datasets/two-clusters';
import { defaultsOf } from '../../src/catalog/parameters';

const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function deviationOf(values: Float64Array): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) * (value - mean))));
}

describe.each(DATASETS)('$id', (dataset) => {
  const values = defaultsOf(dataset.params);

  it('has as many y as x, all of them finite, y within a sigmoid’s reach', () => {
    const { x, y } = dataset.points(values);
    expect(x.length).toBe(y.length);
    expect(x.length).toBeGreaterThan(0);
    expect(x.every(Number.isFinite)).toBe(true);
    expect(y.every((value) => value > 0 && value < 1)).toBe(true);
  });

  it('gives the same points each time, and arrays of one’s own', () => {
    const first = dataset.points(values);
    expect(dataset.points(values)).toEqual(first);
    expect(dataset.points(values).x).not.toBe(first.x);
  });

  it('takes a seed if, and only if, it is generated', () => {
    expect('seed' in dataset.params).toBe(dataset.kind === 'generated');
    if (dataset.kind === 'preset') expect(dataset.params).toEqual({});
  });
});

describe.each(DATASETS.filter(({ kind }) => kind === 'generated'))('drawn: $id', (dataset) => {
  const values = defaultsOf(dataset.params);

  it('gives n points, and others for another seed', () => {
    for (const n of [1, 2, 1000]) expect(dataset.points({ ...values, n }).x.length).toBe(n);
    for (const seed of [0, 2, 4_294_967_295]) {
      expect(dataset.points({ ...values, seed }).y).not.toEqual(dataset.points({ ...values, seed: 1 }).y);
    }
  });

  it('gives the same points in slices', () => {
    const many = { ...values, n: 66_000 };
    const drawing = dataset.drawing?.(many);
    expect(drawing?.next().done).toBe(false);
    expect(drawing?.next()).toEqual({ done: true, value: dataset.points(many) });
  });

  it('draws point by point: more points begin with the fewer', () => {
    const few = dataset.points({ ...values, n: 50 });
    const many = dataset.points({ ...values, n: 500 });
    expect(many.x.slice(0, 50)).toEqual(few.x);
    expect(many.y.slice(0, 50)).toEqual(few.y);
  });

  it('keeps x when the noise changes, and lies on one sigmoid without any', () => {
    const { x, y } = dataset.points({ ...values, noise: 0 });
    expect(dataset.points({ ...values, noise: 0.3 }).x).toEqual(x);
    const free = [...y.keys()].filter((i) => y[i] > 0.01 && y[i] < 0.99);
    const logit = (i: number) => Math.log(y[i] / (1 - y[i]));
    const [low, high] = free
      .toSorted((i, j) => x[i] - x[j])
      .filter((_, k, all) => k === 0 || k === all.length - 1);
    const slope = (logit(high) - logit(low)) / (x[high] - x[low]);
    expect(slope).toBeGreaterThan(0);
    for (const i of free) expect(logit(i)).toBeCloseTo(logit(low) + slope * (x[i] - x[low]), 9);
  });

  it('clips y to [0.01, 0.99]', () => {
    const { y } = dataset.points({ ...values, noise: 1, n: 1000 });
    expect(Math.min(...y)).toBe(0.01);
    expect(Math.max(...y)).toBe(0.99);
  });
});

describe('noisy', () => {
  it('scatters x with deviation 1.5 about 0, and y with its noise about the sigmoid', () => {
    const { x, y } = noisy.points({ n: 100_000, noise: 0.05, seed: 7 });
    expect(meanOf(x)).toBeCloseTo(0, 1);
    expect(deviationOf(x)).toBeCloseTo(1.5, 1);
    const residuals = y.map((value, i) => value - 1 / (1 + Math.exp(-(1.5 * x[i] - 0.5))));
    // Near the ends the clipping takes some of it away.
    const free = residuals.filter((_, i) => y[i] > 0.2 && y[i] < 0.8);
    expect(deviationOf(free)).toBeCloseTo(0.05, 2);
  });
});

describe('noisy and sparse', () => {
  it.each([noisy, sparse])('lie about σ(1.5x − 0.5): $id', ({ params, points }) => {
    const { x, y } = points({ ...defaultsOf(params), noise: 0 });
    for (const [i, value] of y.entries()) {
      const f = 1 / (1 + Math.exp(-(1.5 * x[i] - 0.5)));
      expect(value).toBeCloseTo(Math.min(0.99, Math.max(0.01, f)), 14);
    }
  });
});

describe('two clusters', () => {
  it('stand `separation` apart, about half of the points in each', () => {
    const { x } = twoClusters.points({ n: 20_000, separation: 8, noise: 0.05, seed: 5 });
    const [left, right] = [x.filter((value) => value < 0), x.filter((value) => value > 0)];
    expect(left.length / x.length).toBeCloseTo(0.5, 1);
    expect(meanOf(right) - meanOf(left)).toBeCloseTo(8, 1);
    expect(deviationOf(left)).toBeCloseTo(0.5, 1);
  });

  it('become one where they are not apart', () => {
    const { x } = twoClusters.points({ n: 20_000, separation: 0, noise: 0.05, seed: 5 });
    expect(deviationOf(x)).toBeCloseTo(0.5, 1);
  });
});

describe('nearly collinear', () => {
  it('keeps x in a narrow band about 4, and y about σ(x − 4)', () => {
    const { x, y } = collinear.points({ n: 20_000, spread: 0.2, noise: 0, seed: 5 });
    expect(meanOf(x)).toBeCloseTo(4, 1);
    expect(deviationOf(x)).toBeCloseTo(0.2, 2);
    for (const [i, value] of y.entries()) expect(value).toBeCloseTo(1 / (1 + Math.exp(4 - x[i])), 14);
  });

  it('is the worse conditioned the narrower the band', () => {
    // The Gauss–Newton matrix at the truth is about Σ (x, 1)(x, 1)ᵀ / 16.
    const condition = (spread: number) => {
      const { x } = collinear.points({ n: 1000, spread, noise: 0, seed: 1 });
      const [xx, x1] = [meanOf(x.map((value) => value * value)), meanOf(x)];
      const [trace, root] = [xx + 1, Math.hypot(xx - 1, 2 * x1)];
      return (trace + root) / (trace - root);
    };
    expect(condition(0.2)).toBeGreaterThan(3000);
    expect(condition(0.02)).toBeGreaterThan(50 * condition(0.2));
  });
});

describe('sparse', () => {
  it('sets the asked share of x to 0', () => {
    const share = (sparsity: number) =>
      sparse.points({ n: 20_000, sparsity, noise: 0.05, seed: 3 }).x.filter((x) => x === 0).length / 20_000;
    expect(share(0.8)).toBeCloseTo(0.8, 1);
    expect(share(0)).toBe(0);
    expect(share(1)).toBe(1);
  });

  it('keeps the other draws when the sparsity changes', () => {
    const values = defaultsOf(sparse.params);
    const none = sparse.points({ ...values, sparsity: 0 });
    const most = sparse.points({ ...values, sparsity: 0.8 });
    for (const [i, x] of most.x.entries()) {
      expect(x === 0 || x === none.x[i]).toBe(true);
      if (x !== 0) expect(most.y[i]).toBe(none.y[i]);
    }
  });
});

/** FNV-1a over the bytes: one bit off anywhere and it differs. */
function fingerprint(...arrays: readonly Float64Array[]): string {
  let hash = 0x811c9dc5;
  for (const array of arrays) {
    for (const byte of new Uint8Array(array.buffer)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

/** Links hold a seed in place of the data: these may never change. Drawn again by a second program, to 1e-15. */
describe('golden data', () => {
  it('noisy', () => {
    const { x, y } = noisy.points({ n: 100, noise: 0.05, seed: 1 });
    expect([...x.slice(0, 3)]).toEqual([1.493970668023365, -1.358321040820356, 0.4315717592960956]);
    expect([...y.slice(0, 3)]).toEqual([0.8168180856485867, 0.06573227569418069, 0.5846793375727365]);
    expect(fingerprint(x, y)).toBe('55d96415');
  });

  it('noisy, with the last seed there is', () => {
    const { x, y } = noisy.points({ n: 3, noise: 0.2, seed: 4_294_967_295 });
    expect([...x]).toEqual([-0.94125215982797, -1.5576108502701567, -1.4607202833050665]);
    expect([...y]).toEqual([0.21787925182106968, 0.01, 0.01]);
  });

  it('sparse', () => {
    const { x, y } = sparse.points({ n: 500, sparsity: 0.8, noise: 0.05, seed: 1 });
    expect(x.filter((value) => value === 0).length).toBe(415);
    expect([x[5], y[5]]).toEqual([0.3470850730644846, 0.6119189240829044]);
    expect(fingerprint(x, y)).toBe('74332be1');
  });

  it('two clusters', () => {
    const { x, y } = twoClusters.points({ n: 60, separation: 4, noise: 0.05, seed: 1 });
    expect([...x.slice(0, 3)]).toEqual([0.9686390942623027, 1.924602758608528, -3.104166555841365]);
    expect([...y.slice(0, 3)]).toEqual([0.697592618379483, 0.9302089371671236, 0.01]);
    expect(fingerprint(x, y)).toBe('79760df6');
  });

  it('nearly collinear', () => {
    const { x, y } = collinear.points({ n: 60, spread: 0.2, noise: 0.02, seed: 1 });
    expect([...x.slice(0, 3)]).toEqual([4.199196089069782, 3.8188905278906193, 4.057542901239479]);
    expect([...y.slice(0, 3)]).toEqual([0.5360388604180046, 0.4518300982747599, 0.5335443352021609]);
    expect(fingerprint(x, y)).toBe('091af589');
  });
});
