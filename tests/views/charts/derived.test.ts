import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/catalog/columns';
import { findOptimizer } from '../../../src/catalog/optimizers';
import { buildObjective } from '../../../src/engine/objective';
import { startStudy } from '../../../src/engine/studies';
import type { Minimum, RunResult, SurfaceResult } from '../../../src/scene/outcome';
import type { StudyClient } from '../../../src/scene/studies';
import type { ObjectiveSpec, RunSpec } from '../../../src/scene/types';
import { createLuckStore } from '../../../src/state/luckStore';
import { createResults } from '../../../src/state/results';
import { createSceneStore } from '../../../src/state/scene';
import { QUANTITIES } from '../../../src/views/charts/quantities';
import type { LiveSeries } from '../../../src/views/charts/series';
import { NOISY, runOf } from '../../engine/scenes';
import { follow } from '../../engine/trajectory';

/** ½(w² + κb²). */
const KAPPA = 10;
const BOWL: ObjectiveSpec = { kind: 'function', id: 'bowl', params: { kappa: KAPPA, angle: 0 } };

function resultOf(objective: ObjectiveSpec, run: RunSpec): RunResult {
  const whole = follow(objective, run);
  const rule = findOptimizer(run.optimizer);
  const names = rule === undefined ? [] : columnsOf(rule, run);
  return {
    id: run.id,
    names,
    columns: names.map((name) => whole.columns[name]),
    length: whole.length,
    end: whole.end,
  };
}

function surfaceWith(minima: readonly Minimum[]): SurfaceResult {
  return {
    window: { w: [-6, 6], b: [-6, 6] },
    size: 2,
    grid: new Float64Array(4),
    lowest: 0,
    highest: 1,
    quantiles: new Float64Array(21),
    isolines: [],
    minimum: minima[0] ?? null,
    minima,
    coarse: false,
  };
}

/** The series of a quantity for one run, as the chart has it, and how often the chart was told of a change. */
async function shown(
  id: string,
  objective: ObjectiveSpec,
  run: RunSpec,
  surface = surfaceWith([{ w: 0, b: 0, loss: 0 }]),
) {
  const built = buildObjective(objective);
  const studies: StudyClient = {
    ask(study, question, listener) {
      const work = startStudy(study, question, built);
      let step = work.next();
      while (step.done !== true) step = work.next();
      const { value } = step;
      queueMicrotask(() => listener(value));
      return () => {};
    },
  };
  const results = createResults();
  results.set('runs', new Map([[run.id, resultOf(objective, run)]]));
  results.set('surface', surface);
  const scene = createSceneStore({ version: 1, objective, runs: [run], sharedStart: false });
  let changes = 0;
  const quantity = QUANTITIES.find((each) => each.id === id);
  if (quantity === undefined) throw new Error(`There is no quantity ${id}`);
  const live: LiveSeries = quantity.source.start(
    { results, scene, studies, luck: createLuckStore() },
    [run.id],
    () => {
      changes++;
    },
  );
  await Promise.resolve();
  await Promise.resolve();
  return { live, results, changes: () => changes, a: live.of(run.id)?.a ?? new Float64Array(0) };
}

const START = { w: 2, b: 1 };
const descent = runOf('gd', { start: START, steps: 12, hyper: { eta: 0.15 } });
/** θ_t of gradient descent on the bowl, by its closed form. */
const closedForm = (t: number) => ({ w: 2 * (1 - 0.15) ** t, b: (1 - 0.15 * KAPPA) ** t });

function close(a: Float64Array, expected: (t: number) => number, to = a.length - 1): void {
  expect(a.length).toBeGreaterThan(5);
  for (let t = 0; t < to; t++) expect(a[t], `step ${t}`).toBeCloseTo(expected(t), 12);
}

describe('the step length', () => {
  it('is η‖∇L‖ of gradient descent, and none at the last row', async () => {
    const { a } = await shown('stepLength', BOWL, descent);
    close(a, (t) => 0.15 * Math.hypot(closedForm(t).w, KAPPA * closedForm(t).b));
    expect(a[12]).toBeNaN();
  });
});

describe('the distance to the minimum', () => {
  it('is that of the closed form on a bowl, at every row', async () => {
    const { a } = await shown('distance', BOWL, descent);
    close(a, (t) => Math.hypot(closedForm(t).w, closedForm(t).b), 13);
  });

  it('is to the nearest of the lowest minima, and to no higher one', async () => {
    const minima = [
      { w: 3, b: 1, loss: 0 },
      { w: -3, b: 0, loss: 1e-15 },
      { w: 2, b: 1, loss: 0.5 },
    ];
    const { a } = await shown('distance', BOWL, descent, surfaceWith(minima));
    close(
      a,
      (t) => {
        const { w, b } = closedForm(t);
        return Math.min(Math.hypot(w - 3, b - 1), Math.hypot(w + 3, b));
      },
      13,
    );
  });

  it('is to the lowest point where no minima are listed', async () => {
    const surface = { ...surfaceWith([]), minimum: { w: 2, b: 0, loss: 0 } };
    expect((await shown('distance', BOWL, descent, surface)).a[0]).toBe(1);
  });

  it('counts minima as equally low up to a billionth, of the loss where that is above 1', async () => {
    const nearest = async (lowest: number, loss: number) => {
      const minima = [
        { w: 0, b: 1, loss: lowest },
        { w: 2, b: 1, loss },
      ];
      return (await shown('distance', BOWL, descent, surfaceWith(minima))).a[0];
    };
    expect([await nearest(0, 1e-9), await nearest(0, 1.1e-9)]).toEqual([0, 2]);
    expect([await nearest(-64, -64 + 6e-8), await nearest(-64, -64 + 7e-8)]).toEqual([0, 2]);
  });

  it('is worked out anew for another minimum, and not for another window', async () => {
    const { live, results, changes } = await shown('distance', BOWL, descent);
    const before = changes();
    results.set('surface', { ...surfaceWith([{ w: 0, b: 0, loss: 0 }]), window: { w: [0, 1], b: [0, 1] } });
    expect(changes()).toBe(before);
    results.set('surface', surfaceWith([{ w: 2, b: 0, loss: 0 }]));
    expect(changes()).toBe(before + 1);
    expect(live.of('r1')?.a[0]).toBe(1);
  });

  it('is told of nothing once it has stopped', async () => {
    const { live, results, changes } = await shown('distance', BOWL, descent);
    const before = changes();
    live.stop();
    results.set('surface', surfaceWith([{ w: 2, b: 0, loss: 0 }]));
    results.set('runs', new Map());
    expect(changes()).toBe(before);
  });

  it('is the same series as long as nothing changes, and none of a run that is gone', async () => {
    const { live, results, changes } = await shown('distance', BOWL, descent);
    const first = live.of('r1');
    expect(live.of('r1')).toBe(first);
    expect(live.remark?.()).toBe('');
    results.set('runs', new Map());
    expect([changes(), live.of('r1')]).toEqual([1, undefined]);
  });

  it('is none, and says so, where the lowest point is not known', async () => {
    const { live } = await shown('distance', BOWL, descent, surfaceWith([]));
    expect(live.of('r1')).toBeUndefined();
    expect(live.remark?.()).toBe('The place where this surface is lowest is not known.');
  });
});

describe('the effective rate', () => {
  it('is η of gradient descent, and of a decay apart from it', async () => {
    for (const decay of [{ kind: 'none' }, { kind: 'decoupled', lambda: 0.5 }] as const)
      for (const id of ['rateW', 'rateB'])
        close((await shown(id, BOWL, { ...descent, decay })).a, () => 0.15);
  });

  it('is η/(√v + ε) of AdaGrad, with the squares of all gradients so far', async () => {
    const run = runOf('adagrad', { steps: 40, batch: { size: 5, order: 'shuffled', seed: 3 } });
    const { columns } = follow(NOISY, run);
    for (const [id, gradient] of [
      ['rateW', columns.gradW],
      ['rateB', columns.gradB],
    ] as const) {
      const sums: number[] = [];
      for (let t = 0; t < 40; t++) sums.push((sums[t - 1] ?? 0) + gradient[t] ** 2);
      const { a } = await shown(id, NOISY, run);
      for (let t = 0; t < 40; t++) expect(a[t] / (0.1 / (Math.sqrt(sums[t]) + 1e-8))).toBeCloseTo(1, 9);
    }
  });

  it('is of no rule with a momentum', () => {
    const has = (rule: string) => {
      const definition = findOptimizer(rule);
      return QUANTITIES.filter((each) => definition !== undefined && each.has(definition)).map(
        ({ id }) => id,
      );
    };
    for (const rule of ['gd', 'line-search', 'adagrad', 'rmsprop', 'maxaprop', 'adadelta'])
      expect(has(rule)).toContain('rateW');
    for (const rule of ['momentum', 'nag', 'nesterov', 'adam', 'nadam', 'radam'])
      expect(has(rule)).not.toContain('rateW');
  });
});

describe('the angle to straight down', () => {
  it('is 0 of gradient descent over all the data', async () => {
    const { a } = await shown('angle', BOWL, descent);
    for (let t = 0; t < 12; t++) expect(a[t]).toBeCloseTo(0, 5);
    expect(a[12]).toBeNaN();
  });

  it('is that between momentum’s step and the slope where it stands', async () => {
    const run = runOf('momentum', { start: START, steps: 12, hyper: { eta: 0.05, beta: 0.9 } });
    let [w, b, uw, ub] = [2, 1, 0, 0];
    const angles: number[] = [];
    for (let t = 0; t < 12; t++) {
      const [gw, gb] = [w, KAPPA * b];
      [uw, ub] = [0.9 * uw + gw, 0.9 * ub + gb];
      const cosine = (uw * gw + ub * gb) / (Math.hypot(uw, ub) * Math.hypot(gw, gb));
      angles.push((Math.acos(Math.min(1, cosine)) * 180) / Math.PI);
      [w, b] = [w - 0.05 * uw, b - 0.05 * ub];
    }
    const { a } = await shown('angle', BOWL, run);
    expect(Math.max(...angles)).toBeGreaterThan(60);
    angles.forEach((angle, t) => {
      expect(a[t]).toBeCloseTo(angle, 4);
    });
  });

  it('is against the slope of all the data, whatever batch the step saw', async () => {
    const run = runOf('gd', { steps: 20, batch: { size: 1, order: 'shuffled', seed: 5 } });
    const whole = follow(NOISY, run);
    const { a } = await shown('angle', NOISY, run);
    // The same point taken as the start of a run over all the data: its first step goes straight down.
    for (const t of [0, 7, 19]) {
      const start = { w: whole.columns.w[t], b: whole.columns.b[t] };
      const { columns } = follow(NOISY, { ...run, start, steps: 1, batch: { ...run.batch, size: 'all' } });
      const [dw, db] = [whole.columns.w[t + 1] - start.w, whole.columns.b[t + 1] - start.b];
      const [gw, gb] = [columns.gradW[0], columns.gradB[0]];
      const cosine = -(dw * gw + db * gb) / (Math.hypot(dw, db) * Math.hypot(gw, gb));
      expect(Math.cos((a[t] * Math.PI) / 180)).toBeCloseTo(cosine, 9);
    }
    expect(Math.max(...a.slice(0, 20))).toBeGreaterThan(20);
  });

  it('is none where the step or the slope has no direction', async () => {
    const { a } = await shown('angle', BOWL, runOf('gd', { start: { w: 0, b: 0 }, steps: 6 }));
    expect([...a].every(Number.isNaN)).toBe(true);
  });
});
