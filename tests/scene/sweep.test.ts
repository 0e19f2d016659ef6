import { describe, expect, it } from 'vitest';
import { defaultRun, openingScene } from '../../src/scene/defaults';
import { type Sweep, sweepFaults, sweptRange, withSeed, withSwept } from '../../src/scene/sweep';
import type { Scene } from '../../src/scene/types';

const { scene: opening } = openingScene();
const run = { ...defaultRun('momentum', 'r2'), schedule: { kind: 'cosine', etaMin: 0.01, period: 50 } };
const scene: Scene = {
  ...opening,
  objective: {
    kind: 'neuron',
    loss: 'half-sum',
    data: { kind: 'generated', id: 'noisy', n: 20, noise: 0.05, seed: 3 },
  },
  runs: [
    defaultRun('gd', 'r1'),
    {
      ...run,
      batch: { size: 5, order: 'shuffled', seed: 7 },
      decay: { kind: 'l2', lambda: 0.1 },
      clip: { kind: 'norm', c: 1 },
      stop: { kind: 'loss', at: 0.1 },
    },
  ],
};
const axis = { of: 'hyper.eta', from: 0.01, to: 1, scale: 'log', count: 5 } as const;
const sweep: Sweep = { run: 'r2', x: axis, y: null, measure: 'loss', target: 0.01, seeds: 1 };
const faultsOf = (change: Partial<Sweep>) =>
  sweepFaults(scene, { ...sweep, ...change }).map(({ path, message }) => `${path}: ${message}`);

describe('a number that is swept', () => {
  it.each([
    ['hyper.eta', 0.5, { hyper: { ...run.hyper, eta: 0.5 } }],
    ['start.b', 3, { start: { w: -2, b: 3 } }],
    ['schedule.period', 9, { schedule: { kind: 'cosine', etaMin: 0.01, period: 9 } }],
    ['decay.lambda', 2, { decay: { kind: 'l2', lambda: 2 } }],
    ['batch.size', 4, { batch: { size: 4, order: 'shuffled', seed: 7 } }],
    ['steps', 12, { steps: 12 }],
    ['clip.c', 0.5, { clip: { kind: 'norm', c: 0.5 } }],
    ['stop.at', 0.2, { stop: { kind: 'loss', at: 0.2 } }],
  ])('is written into the run alone: %s', (of, value, change) => {
    const swept = withSwept(scene, 'r2', of, value);
    expect(swept.runs[1]).toMatchObject(change);
    expect(swept.runs[0]).toEqual(scene.runs[0]);
    expect(swept.objective).toEqual(scene.objective);
  });

  it('may be of the data, or of a function', () => {
    expect(withSwept(scene, 'r2', 'data.noise', 0.2).objective).toMatchObject({
      data: { noise: 0.2, seed: 3 },
    });
    const bowl: Scene = {
      ...scene,
      objective: { kind: 'function', id: 'bowl', params: { kappa: 10, angle: 0 } },
    };
    expect(withSwept(bowl, 'r2', 'params.kappa', 4).objective).toMatchObject({
      params: { kappa: 4, angle: 0 },
    });
    expect(sweptRange(bowl, bowl.runs[1], 'params.kappa')).not.toBeNull();
    expect(sweptRange(bowl, bowl.runs[1], 'batch.size')).toBeNull();
  });

  it.each([
    '',
    'hyper',
    'hyper.beta1',
    'hyper.eta.x',
    'schedule.k',
    'clip.at',
    'stop',
    'data.sparsity',
    'params.kappa',
    'label',
    'hyper.__proto__',
  ])('is none at %s', (of) => {
    expect(sweptRange(scene, scene.runs[1], of)).toBeNull();
  });

  it('takes the seeds of batches and data along', () => {
    const seeded = withSeed(scene, 'r2', 4);
    expect(seeded.runs[1].batch.seed).toBe(11);
    expect(seeded.objective).toMatchObject({ data: { seed: 7 } });
    expect(withSeed(scene, 'r2', 0)).toBe(scene);
    const given: Scene = {
      ...scene,
      objective: { kind: 'neuron', loss: 'mean', data: { kind: 'preset', id: 'six-points' } },
    };
    expect(withSeed(given, 'r2', 4).objective).toEqual(given.objective);
    const bowl: Scene = { ...scene, objective: { kind: 'function', id: 'bowl', params: {} } };
    expect(withSeed(bowl, 'r2', 4).objective).toEqual(bowl.objective);
  });
});

describe('a sweep', () => {
  it('without faults has none', () => {
    expect(faultsOf({})).toEqual([]);
    expect(
      faultsOf({ y: { ...axis, of: 'hyper.beta', from: 0, to: 0.999, scale: 'one-minus-log' } }),
    ).toEqual([]);
  });

  it.each([
    [{ run: 'r9' }, 'sweep.run: expected one of the scene’s runs (r1, r2), got "r9"'],
    [{ x: { ...axis, of: 'hyper.foo' } }, 'sweep.x.of: expected a number that this run or its surface has'],
    [{ x: { ...axis, from: Number.NaN } }, 'sweep.x.from: expected a number from 0 to 10\u202f000, got NaN'],
    [{ x: { ...axis, to: 1e9 } }, 'sweep.x.to: expected a number from 0 to 10\u202f000'],
    [{ x: { ...axis, to: axis.from } }, 'sweep.x.to: expected another number than at the other end'],
    [{ x: { ...axis, from: 0 } }, 'sweep.x.from: expected a number above 0, on a log axis'],
    [
      { x: { ...axis, scale: 'one-minus-log' } },
      'sweep.x.to: expected a number below 1, on a one-minus-log axis',
    ],
    [{ x: { ...axis, count: 1e9 } }, 'sweep.x.count: expected a whole number from 2 to 2\u202f048'],
    [{ y: axis }, 'sweep.y.of: expected another number than along x'],
    [
      { x: { ...axis, of: 'steps', from: 1.5, to: 10 } },
      'sweep.x.from: expected a whole number from 0 to 100\u202f000',
    ],
    [{ target: Number.NaN }, 'sweep.target: expected a number, got NaN'],
    [{ seeds: 1001 }, 'sweep.seeds: expected a whole number from 1 to 1\u202f000'],
  ] as [Partial<Sweep>, string][])('%j is refused by name', (change, fault) => {
    expect(faultsOf(change).join('\n')).toContain(fault);
  });

  it('of too many cells is refused, and one that runs out of seeds', () => {
    const wide = { ...axis, count: 2048 };
    const tall = { ...wide, of: 'start.w', scale: 'linear' } as const;
    expect(faultsOf({ x: wide, y: tall })).toEqual([]);
    const late: Scene = {
      ...scene,
      runs: [{ ...scene.runs[1], batch: { size: 5, order: 'shuffled', seed: 4294967295 } }],
    };
    expect(sweepFaults(late, { ...sweep, seeds: 2 }).map(({ path }) => path)).toEqual(['sweep.seeds']);
    expect(sweepFaults(late, { ...sweep, run: scene.runs[1].id, seeds: 1 })).toEqual([]);
    const from = (batch: number, data: number): Scene => ({
      ...scene,
      objective: {
        kind: 'neuron',
        loss: 'mean',
        data: { kind: 'generated', id: 'noisy', n: 20, noise: 0.05, seed: data },
      },
      runs: [{ ...scene.runs[1], batch: { size: 5, order: 'shuffled', seed: batch } }],
    });
    for (const [batch, data] of [
      [4294967290, 7],
      [7, 4294967290],
    ]) {
      expect(sweepFaults(from(batch, data), { ...sweep, seeds: 6 })).toEqual([]);
      expect(sweepFaults(from(batch, data), { ...sweep, seeds: 7 }).map(({ path }) => path)).toEqual([
        'sweep.seeds',
      ]);
    }
  });
});
