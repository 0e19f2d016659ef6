import { describe, expect, it } from 'vitest';
import { buildWithMinima, createCellComputer } from '../../../src/engine/families/sweepCells';
import { GRID_SIZES, pictureOf } from '../../../src/engine/picture';
import { defaultRun, openingScene } from '../../../src/scene/defaults';
import { outcomeOf } from '../../../src/scene/outcome';
import { type Sweep, withSwept } from '../../../src/scene/sweep';
import { sweepGrid } from '../../../src/scene/sweepGrid';
import type { ObjectiveSpec, Scene, Window } from '../../../src/scene/types';
import { follow } from '../trajectory';
import { drain } from './drain';

const WINDOW: Window = { w: [-6, 6], b: [-6, 6] };
const { scene: opening } = openingScene();

function cellsOf(scene: Scene, sweep: Sweep) {
  const grid = sweepGrid(scene, sweep);
  const compute = createCellComputer(scene, sweep, WINDOW, grid);
  return drain(compute(Array.from({ length: grid.x.length * grid.y.length }, (_, index) => index)));
}

function sceneOf(optimizer: string, objective: ObjectiveSpec = opening.objective, change = {}): Scene {
  return { ...opening, objective, runs: [{ ...defaultRun(optimizer, 'r1'), steps: 60, ...change }] };
}

const eta = { of: 'hyper.eta', from: 0.01, to: 10, scale: 'log', count: 7 } as const;
const sweepBy = (x: Sweep['x'], y: Sweep['y'] = null): Sweep => ({
  run: 'r1',
  x,
  y,
  measure: 'loss',
  target: 0.01,
  seeds: 1,
});

describe('a cell', () => {
  it.each(['gd', 'momentum', 'nag', 'adam', 'line-search'])(
    'is a run of the scene with its values, to the last bit: %s',
    (id) => {
      const scene = sceneOf(id);
      const start = { of: 'start.w', from: -4, to: 4, scale: 'linear', count: 5 } as const;
      const other = { of: 'start.b', from: -3, to: 5, scale: 'linear', count: 3 } as const;
      for (const { x, y, seeds } of cellsOf(scene, sweepBy(start, other))) {
        const written = withSwept(withSwept(scene, 'r1', 'start.w', x), 'r1', 'start.b', y);
        const { columns, length, end } = follow(written.objective, written.runs[0]);
        const losses = [...columns.loss.subarray(0, length)];
        expect(seeds[0].loss).toBe(losses[length - 1]);
        expect(seeds[0].best).toBe(Math.min(...losses));
        expect(seeds[0].outcome).toBe(outcomeOf(end));
        const above = losses.findLastIndex((loss) => loss > 0.01);
        expect(seeds[0].stepsTo).toBe(above === length - 1 ? Number.NaN : above + 1);
      }
    },
  );

  it.each([
    ['hyper.beta', 0.5, 0.99],
    ['schedule.period', 5, 50],
    ['momentumSchedule.betaMax', 0.1, 0.5],
    ['decay.lambda', 0.001, 0.1],
    ['clip.c', 0.001, 1],
    ['stop.at', 0.001, 0.4],
    ['batch.size', 1, 20],
    ['batch.seed', 3, 9],
    ['steps', 0, 60],
    ['data.noise', 0, 0.3],
    ['data.n', 2, 40],
    ['data.seed', 1, 4],
    ['params.kappa', 1, 100],
  ])('is that run whichever number is laid out: %s', (of, from, to) => {
    const isBowl = of.startsWith('params');
    const scene = sceneOf(
      'momentum',
      isBowl
        ? { kind: 'function', id: 'bowl', params: { kappa: 10, angle: 0.5 } }
        : {
            kind: 'neuron',
            loss: 'mean',
            data: { kind: 'generated', id: 'noisy', n: 20, noise: 0.05, seed: 3 },
          },
      {
        schedule: { kind: 'cosine', etaMin: 0.01, period: 50 },
        momentumSchedule: of.startsWith('momentum')
          ? { kind: 'sutskever', betaMax: 0.9 }
          : { kind: 'constant' },
        decay: { kind: 'l2', lambda: 0.01 },
        clip: { kind: 'norm', c: 0.1 },
        stop: { kind: 'loss', at: 1e-6 },
        ...(isBowl ? {} : { batch: { size: 5, order: 'shuffled', seed: 7 } }),
      },
    );
    const cells = cellsOf(scene, sweepBy({ of, from, to, scale: 'linear', count: 4 }));
    expect(cells).toHaveLength(4);
    for (const { x, seeds } of cells) {
      const { objective, runs } = withSwept(scene, 'r1', of, x);
      const { columns, length, end } = follow(objective, runs[0]);
      expect(seeds[0].loss).toBe(columns.loss[length - 1]);
      expect(seeds[0].outcome).toBe(outcomeOf(end));
    }
    expect(new Set(cells.map(({ seeds }) => seeds[0].loss)).size).toBeGreaterThan(1);
  });

  it('has what an independent transcription of three rules has', () => {
    const data = { x: [0.5, 2.5], y: [0.2, 0.9] };
    const slope = (w: number, b: number) =>
      data.x.reduce(
        ([gw, gb], x, i) => {
          const f = 1 / (1 + Math.exp(-(w * x + b)));
          const common = (f - data.y[i]) * f * (1 - f);
          return [gw + common * x, gb + common];
        },
        [0, 0],
      );
    const lossAt = (w: number, b: number) =>
      data.x.reduce((sum, x, i) => sum + 0.5 * (1 / (1 + Math.exp(-(w * x + b))) - data.y[i]) ** 2, 0);
    const rules: Record<string, (rate: number) => number> = {
      gd: (rate) => {
        let [w, b] = [-2, -2];
        for (let t = 0; t < 60; t++) {
          const [gw, gb] = slope(w, b);
          [w, b] = [w - rate * gw, b - rate * gb];
        }
        return lossAt(w, b);
      },
      momentum: (rate) => {
        let [w, b, uw, ub] = [-2, -2, 0, 0];
        for (let t = 0; t < 60; t++) {
          const [gw, gb] = slope(w, b);
          [uw, ub] = [0.9 * uw + gw, 0.9 * ub + gb];
          [w, b] = [w - rate * uw, b - rate * ub];
        }
        return lossAt(w, b);
      },
      adam: (rate) => {
        let [w, b] = [-2, -2];
        const [m, v] = [
          [0, 0],
          [0, 0],
        ];
        for (let k = 1; k <= 60; k++) {
          const step = slope(w, b).map((g, i) => {
            m[i] = 0.9 * m[i] + 0.1 * g;
            v[i] = 0.999 * v[i] + 0.001 * g * g;
            return (rate * (m[i] / (1 - 0.9 ** k))) / (Math.sqrt(v[i] / (1 - 0.999 ** k)) + 1e-8);
          });
          [w, b] = [w - step[0], b - step[1]];
        }
        return lossAt(w, b);
      },
    };
    for (const [id, lossOf] of Object.entries(rules)) {
      for (const { x, seeds } of cellsOf(sceneOf(id), sweepBy({ ...eta, to: 1 })))
        expect(Math.abs(seeds[0].loss - lossOf(x))).toBeLessThan(1e-9);
    }
  });

  it('counts passes as the rule is charged for them: a line search over five rates costs six a step', () => {
    const scene = sceneOf('line-search');
    const [cell] = cellsOf(scene, sweepBy({ of: 'start.w', from: -1, to: 1, scale: 'linear', count: 2 }));
    expect(cell.seeds[0].passesTo).toBe(6 * cell.seeds[0].stepsTo);
  });
});

describe('the basin of a cell', () => {
  it.each([
    ['mccormick', [-0.547, 2.594]],
    // Two of the three lie at one loss.
    ['three-hump-camel', [0, -1.748, 1.748]],
    ['six-hump-camel', [-0.09, 0.09, -1.704, 1.704, -1.607, 1.607]],
  ] as const)('is numbered by loss, and by w where losses are equal: %s', (id, ws) => {
    const { minima } = drain(buildWithMinima({ kind: 'function', id, params: {} }, WINDOW));
    expect(minima.map(({ w }) => w)).toEqual(ws.map((w) => expect.closeTo(w, 3)));
  });

  it('is the minimum that the run has converged at, the lowest first, then by w and b', () => {
    const himmelblau = sceneOf(
      'gd',
      { kind: 'function', id: 'himmelblau', params: {} },
      { steps: 2000, hyper: { eta: 0.01 } },
    );
    const cells = cellsOf(
      himmelblau,
      sweepBy(
        { of: 'start.w', from: -3, to: 3, scale: 'linear', count: 2 },
        { of: 'start.b', from: -3, to: 3, scale: 'linear', count: 2 },
      ),
    );
    // All four minima lie at loss 0.
    expect(new Set(cells.map(({ seeds }) => seeds[0].basin))).toEqual(new Set([0, 1, 2, 3]));
    expect(cells.map(({ seeds }) => seeds[0].outcome)).toEqual(Array(4).fill('converged'));
  });

  it('is none where the run stalls', () => {
    const [cell] = cellsOf(
      sceneOf('gd'),
      sweepBy(
        { of: 'start.w', from: -10, to: -9, scale: 'linear', count: 2 },
        { of: 'start.b', from: -10, to: -9, scale: 'linear', count: 2 },
      ),
    );
    expect(cell.seeds[0].outcome).toBe('stalled');
    expect(cell.seeds[0].basin).toBeNaN();
  });
});

describe('the work for cells', () => {
  it('stops after every 512 cells that are made ready, before any is computed', () => {
    const scene = sceneOf('gd', { kind: 'function', id: 'bowl', params: {} }, { steps: 0 });
    const sweep = sweepBy({ of: 'start.w', from: -1, to: 1, scale: 'linear', count: 1025 });
    const compute = createCellComputer(scene, sweep, WINDOW, sweepGrid(scene, sweep));
    const costs = (count: number) => [...compute(Array.from({ length: count }, (_, index) => index))];
    const surface = costs(1);
    expect(costs(511)).not.toContain(50_000);
    expect(costs(512).slice(0, 1)).toEqual([50_000]);
    const all = costs(1025);
    expect(all.filter((cost) => cost === 50_000)).toHaveLength(2);
    expect(all.slice(0, 2)).toEqual([50_000, 50_000]);
    expect(surface.length).toBeLessThan(costs(1024).length);
  });

  it('draws the points of a surface and looks for its minima in parts', () => {
    const noisy = (n: number): ObjectiveSpec => ({
      kind: 'neuron',
      loss: 'mean',
      data: { kind: 'generated', id: 'noisy', n, noise: 0.05, seed: 3 },
    });
    const partsOf = (spec: ObjectiveSpec) => [...buildWithMinima(spec, WINDOW)];
    const parts = partsOf(noisy(1_000));
    const size = GRID_SIZES[0];
    // Four rows of the grid over 512 points are more than a part: two blocks of points for each.
    expect(parts).toHaveLength(2 * Math.ceil(size / 4));
    expect(new Set(parts)).toEqual(new Set([100_000]));
    const drawn = buildWithMinima(noisy(65_537), WINDOW);
    expect([drawn.next().value, drawn.next().done]).toEqual([100_000, false]);
  });

  it('draws the points of a surface once, and then looks for its minima', () => {
    // Nearly all x are 0, so that the grid is soon summed up.
    const sparse = (n: number): ObjectiveSpec => ({
      kind: 'neuron',
      loss: 'mean',
      data: { kind: 'generated', id: 'sparse', n, sparsity: 0.999, noise: 0.05, seed: 3 },
    });
    const partsOf = (n: number) => {
      const building = buildWithMinima(sparse(n), WINDOW);
      let parts = 0;
      while (parts < 100 && building.next().done !== true) parts++;
      return parts;
    };
    // 65,536 points are drawn at a time.
    expect(partsOf(65_537)).toBe(partsOf(65_536) + 1);
  });

  it('finds the minima of the first picture of a surface', () => {
    const { built, minima } = drain(buildWithMinima(opening.objective, WINDOW));
    const size = GRID_SIZES[0];
    const picture = pictureOf(built, WINDOW, 'linear', size, new Float64Array(size * size)).advance(1e9);
    expect(minima).toHaveLength(1);
    expect(minima).toEqual(picture?.minima);
  });
});

it('seeds are runs of their own, counted up from the scene’s', () => {
  const noisy: ObjectiveSpec = {
    kind: 'neuron',
    loss: 'half-sum',
    data: { kind: 'generated', id: 'noisy', n: 20, noise: 0.05, seed: 3 },
  };
  const scene = sceneOf('gd', noisy, { batch: { size: 5, order: 'shuffled', seed: 7 } });
  const [cell] = cellsOf(scene, { ...sweepBy({ ...eta, to: 1, count: 2 }), seeds: 3 });
  cell.seeds.forEach(({ loss }, by) => {
    const data = { ...noisy, data: { ...noisy.data, seed: 3 + by } } as ObjectiveSpec;
    const run = {
      ...withSwept(scene, 'r1', 'hyper.eta', cell.x).runs[0],
      batch: { size: 5, order: 'shuffled', seed: 7 + by } as const,
    };
    const { columns, length } = follow(data, run);
    expect(loss).toBe(columns.loss[length - 1]);
  });
  expect(new Set(cell.seeds.map(({ loss }) => loss)).size).toBe(3);
});
