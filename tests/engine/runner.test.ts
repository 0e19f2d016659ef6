import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/catalog/columns';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { MOMENTUM_SCHEDULES, SCHEDULES } from '../../src/catalog/schedules';
import { RECORD_ALL_BELOW } from '../../src/engine/descent';
import { buildObjective } from '../../src/engine/objective';
import { SMALL_NORM } from '../../src/engine/recordedColumns';
import { createRunner } from '../../src/engine/runner';
import type { BatchSpec, DecaySpec, FunctionSpec, RunSpec } from '../../src/scene/types';
import { expectSame } from '../same';
import { objectiveOf } from './analyticObjectives';
import { NOISY, runOf, TWO_POINTS } from './scenes';
import { follow } from './trajectory';

const BATCHES: readonly BatchSpec[] = [
  { size: 'all', order: 'sequential', seed: 1 },
  { size: 1, order: 'sequential', seed: 1 },
  { size: 8, order: 'shuffled', seed: 3 },
  { size: 8, order: 'with-replacement', seed: 3 },
];
const DECAYS: readonly DecaySpec[] = [
  { kind: 'none' },
  { kind: 'l2', lambda: 0.01 },
  { kind: 'decoupled', lambda: 0.01 },
];
const EVERY_RULE = OPTIMIZERS.map(({ id }) => id);

/** Each rule with each batch, and with each decay. */
const VARIANTS: readonly (readonly [string, RunSpec])[] = EVERY_RULE.flatMap((id) => [
  ...BATCHES.map((batch) => [`${id}, batch ${batch.size} ${batch.order}`, runOf(id, { batch })] as const),
  ...DECAYS.map((decay) => [`${id}, decay ${decay.kind}`, runOf(id, { decay })] as const),
]);

describe('every rule', () => {
  it.each(VARIANTS)('%s: the size of the chunks never changes the path', (_, run) => {
    const whole = follow(NOISY, run);
    for (const chunk of [1, 7, 64]) expectSame(follow(NOISY, run, chunk), whole);
  });

  it.each(VARIANTS)('%s: the same scene gives the same bits', (_, run) => {
    expectSame(follow(NOISY, run), follow(NOISY, run));
  });

  it.each(EVERY_RULE)('%s: records every column, row t before step t', (id) => {
    const run = runOf(id);
    const { columns, length, end } = follow(TWO_POINTS, run);
    const definition = OPTIMIZERS.find((optimizer) => optimizer.id === id);
    if (definition === undefined) throw new Error(id);
    expect(Object.keys(columns)).toEqual(columnsOf(definition, run));
    expect(length).toBe(run.steps + 1);
    expect(end.at).toBe(run.steps);
    expect([columns.w[0], columns.b[0]]).toEqual([run.start.w, run.start.b]);
    for (const [slot, { start, rotation }] of Object.entries(definition.slots)) {
      if (start === 'eye') {
        // Of a rotation the cosine and the sine, of any other matrix its diagonal.
        expect([columns[`${slot}.w`][0], columns[`${slot}.b`][0]]).toEqual([1, rotation === true ? 0 : 1]);
        continue;
      }
      const number = start === undefined ? 0 : Number(run.hyper[start]);
      for (const axis of ['w', 'b'] as const)
        expect(columns[`${slot}.${axis}`][0]).toBe(start === 'theta' ? run.start[axis] : number);
    }
    for (const name of ['gradW', 'gradB', 'eta', 'beta']) expect(columns[name][run.steps]).toBeNaN();
    expect(Number.isNaN(columns.eta[0])).toBe(definition.learningRate === 'none');
    expect(Number.isNaN(columns.beta[0])).toBe(!definition.momentumSchedule);
    expect(columns.gradEvals[0]).toBe(0);
    for (let t = 0; t <= run.steps; t++) expect(Number.isFinite(columns.loss[t])).toBe(true);
  });

  it('records every component of the state that an optimizer carries', () => {
    const { columns: c } = follow(
      TWO_POINTS,
      runOf('adam', { steps: 20, hyper: { beta1: 0.9, beta2: 0.99 } }),
    );
    const { columns: a } = follow(
      TWO_POINTS,
      runOf('amsgrad', { steps: 20, hyper: { beta1: 0.9, beta2: 0.99 } }),
    );
    for (let t = 0; t < 20; t++) {
      for (const [axis, slope] of [
        ['w', c.gradW[t]],
        ['b', c.gradB[t]],
      ] as const) {
        expect(c[`m.${axis}`][t + 1]).toBeCloseTo(0.9 * c[`m.${axis}`][t] + 0.1 * slope, 15);
        expect(c[`v.${axis}`][t + 1]).toBeCloseTo(0.99 * c[`v.${axis}`][t] + 0.01 * slope * slope, 15);
        const largest = Object.keys(a).filter((name) => name.endsWith(`.${axis}`))[2];
        expect(a[largest][t + 1]).toBeGreaterThanOrEqual(a[largest][t]);
        expect(a[largest][t + 1]).toBeGreaterThan(0);
      }
    }
  });

  it.each(EVERY_RULE)('%s: no steps is the start alone', (id) => {
    const { length, end, columns } = follow(TWO_POINTS, runOf(id, { steps: 0 }));
    expect({ length, reason: end.reason, at: end.at, w: columns.w[0] }).toEqual({
      length: 1,
      reason: 'steps',
      at: 0,
      w: -2,
    });
  });

  it.each(EVERY_RULE)('%s: a batch over N means all, in every order', (id) => {
    const all = follow(NOISY, runOf(id));
    for (const order of ['sequential', 'shuffled', 'with-replacement'] as const) {
      expectSame(follow(NOISY, runOf(id, { batch: { size: 1000, order, seed: 5 } })), all);
    }
  });
});

/** A run over a surface without data. */
const BOWL: FunctionSpec = { kind: 'function', id: 'bowl', params: {} };

describe('a steady run', () => {
  const cases = EVERY_RULE.flatMap((id) =>
    [TWO_POINTS, NOISY, BOWL].map(
      (scene) => [id, scene.kind === 'neuron' ? scene.data.kind : scene.id, scene] as const,
    ),
  );

  // A decay of 0 changes nothing, but the run is no longer steady: its steps go the long way round.
  it.each(cases)(
    '%s on %s: has the same bits in every column as by the way for all other runs',
    (id, _, scene) => {
      const steady = runOf(id);
      const other = runOf(id, { decay: { kind: 'decoupled', lambda: 0 } });
      expectSame(follow(scene, steady), follow(scene, other));
      expectSame(follow(scene, steady, 7), follow(scene, other, 7));
    },
  );

  it.each(EVERY_RULE)('%s: from far out, ends as by the way for all other runs', (id) => {
    const change = { steps: 300, start: { w: 1e200, b: -1e200 }, hyper: { eta: 1e6 } };
    const steady = follow(BOWL, runOf(id, change));
    expectSame(follow(BOWL, runOf(id, { ...change, decay: { kind: 'decoupled', lambda: 0 } })), steady);
  });
});

describe('every schedule of η', () => {
  it.each(SCHEDULES.map(({ id }) => id))('%s: the size of the chunks never changes it', (kind) => {
    const run = runOf('momentum', { schedule: { kind }, batch: { size: 8, order: 'shuffled', seed: 2 } });
    expectSame(follow(NOISY, run, 3), follow(NOISY, run));
  });
});

describe('every schedule of β', () => {
  const scheduled = (kind: string) =>
    runOf('momentum', { steps: 600, hyper: { beta: 0.2 }, momentumSchedule: { kind, betaMax: 0.8 } });

  it.each(MOMENTUM_SCHEDULES.map(({ id }) => id))('%s: the size of the chunks never changes it', (kind) => {
    expectSame(follow(NOISY, scheduled(kind), 3), follow(NOISY, scheduled(kind)));
  });

  it('is taken by the steps: u is βu + g with the β that is recorded', () => {
    const { columns } = follow(NOISY, scheduled('sutskever'));
    const { beta, gradW } = columns;
    const u = columns['u.w'];
    expect([beta[0], beta[249], beta[250], beta[599]]).toEqual([0.5, 0.5, 0.75, 0.8]);
    for (let t = 0; t < 600; t++) expect(u[t + 1]).toBeCloseTo(beta[t] * u[t] + gradW[t], 12);
  });
});

describe('cost', () => {
  it('counts a full gradient as N, a batch as B, and a short last batch as what it has', () => {
    const full = follow(NOISY, runOf('gd', { steps: 2 }));
    expect([...full.columns.gradEvals]).toEqual([0, 53, 106]);
    const batched = follow(
      NOISY,
      runOf('gd', { steps: 4, batch: { size: 25, order: 'sequential', seed: 1 } }),
    );
    expect([...batched.columns.gradEvals]).toEqual([0, 25, 50, 53, 78]);
    expect([...batched.columns.lossEvals]).toEqual([0, 0, 0, 0, 0]);
  });

  it('counts the losses of a line search, N for each candidate', () => {
    const run = runOf('line-search', { steps: 2, hyper: { etas: [0.1, 1, 10] } });
    expect([...follow(NOISY, run).columns.lossEvals]).toEqual([0, 159, 318]);
  });

  it('counts the losses that halve-on-rise asks for, where no full gradient brings them along', () => {
    const batch = { size: 25, order: 'sequential', seed: 1 } as const;
    const schedule = { kind: 'halve-on-rise', factor: 0.5 };
    expect(follow(NOISY, runOf('gd', { steps: 6, schedule, batch })).columns.lossEvals[6]).toBe(2 * 53);
    expect(follow(NOISY, runOf('gd', { steps: 6, schedule })).columns.lossEvals[6]).toBe(0);
  });
});

describe('the end of a run', () => {
  it('has no step from its last row: no gradient, before clipping or after, and no rates', () => {
    const clip = { kind: 'norm', c: 0.01 } as const;
    const { columns } = follow(TWO_POINTS, runOf('momentum', { steps: 5, clip }));
    for (const name of ['gradW', 'gradB', 'gRaw.w', 'gRaw.b', 'eta', 'beta'])
      expect([...columns[name]].map(Number.isNaN), name).toEqual([false, false, false, false, false, true]);
  });

  it('is convergence from the first step after which the full gradient stays small', () => {
    const { columns, end } = follow(
      TWO_POINTS,
      runOf('momentum', { steps: 400, hyper: { eta: 1, beta: 0.9 } }),
    );
    expect(end.rest?.kind).toBe('minimum');
    const at = end.rest?.since as number;
    expect(columns.fullNorm[at - 1]).toBeGreaterThan(SMALL_NORM);
    expect(Math.max(...columns.fullNorm.slice(at))).toBeLessThanOrEqual(SMALL_NORM);
  });

  it('is no convergence while the gradient is large at the end', () => {
    expect(follow(TWO_POINTS, runOf('gd', { steps: 10 })).end.rest).toBeNull();
  });

  it('is divergence at the last finite step where θ grows without bound', () => {
    // η·λ = 1000: each step multiplies θ by about −999.
    const run = runOf('gd', { steps: 400, hyper: { eta: 100 }, decay: { kind: 'l2', lambda: 10 } });
    const { columns, length, end } = follow(TWO_POINTS, run);
    expect(end.reason).toBe('diverged');
    expect(end.at).toBe(length - 1);
    expect(end.at).toBeLessThan(400);
    expect(Number.isFinite(columns.w[end.at])).toBe(true);
    expectSame(follow(TWO_POINTS, run, 1), follow(TWO_POINTS, run));
  });
});

describe('recording above 20,000 points', () => {
  const many = { ...NOISY, data: { ...NOISY.data, n: RECORD_ALL_BELOW + 1 } } as typeof NOISY;
  const n = RECORD_ALL_BELOW + 1;

  it('takes at most a tenth of the work, at the start and at the end in any case', () => {
    const batch = { size: 500, order: 'sequential', seed: 1 } as const;
    const steps = 1000;
    const { columns } = follow(many, runOf('gd', { steps, batch, hyper: { eta: 0.01 } }));
    const recorded = [...columns.loss.keys()].filter((t) => !Number.isNaN(columns.loss[t]));
    expect((recorded.length - 2) * n).toBeLessThanOrEqual(0.1 * steps * 500);
    // ⌈10 · 20,001 / 500⌉ steps apart, and the last row.
    expect(recorded).toEqual([0, 401, 802, steps]);
    const withNorm = [...columns.fullNorm.keys()].filter((t) => !Number.isNaN(columns.fullNorm[t]));
    expect(withNorm).toEqual(recorded);
  });

  it('has the true loss in its rows, also at the average, and the gradients of each step between them', () => {
    const run = runOf('gd', {
      steps: 450,
      batch: { size: 500, order: 'sequential', seed: 1 },
      hyper: { eta: 0.01 },
      clip: { kind: 'value', c: 5 },
      average: { kind: 'ema', beta: 0.9 },
    });
    const { objective } = buildObjective(many);
    const out = new Float64Array(3);
    const lossAt = (w: number, b: number) => {
      objective.evaluate(Float64Array.of(w, b), out, 0, n, null);
      return out[2];
    };
    for (const chunk of [451, 100]) {
      const { columns: c } = follow(many, run, chunk);
      for (const t of [0, 401, 450]) {
        expect(c.loss[t]).toBe(lossAt(c.w[t], c.b[t]));
        expect(c.thetaMeanLoss[t]).toBe(lossAt(c['thetaMean.w'][t], c['thetaMean.b'][t]));
      }
      for (let t = 0; t < 450; t++) {
        if (t % 401 !== 0) expect([c.loss[t], c.thetaMeanLoss[t]]).toEqual([Number.NaN, Number.NaN]);
        objective.evaluate(
          Float64Array.of(c.w[t], c.b[t]),
          out,
          500 * (t % 41),
          Math.min(n, 500 * (t % 41) + 500),
          null,
        );
        expect([c['gRaw.w'][t], c['gRaw.b'][t]]).toEqual([out[0], out[1]]);
        expect(c.gradW[t]).toBe(Math.max(-5, Math.min(5, out[0])));
        expect(c.gradB[t]).toBe(Math.max(-5, Math.min(5, out[1])));
        expect(c.w[t + 1]).toBe(c.w[t] - 0.01 * c.gradW[t]);
      }
    }
  });

  it('is complete at 20,000 points, and in the same rows however it is cut into chunks', () => {
    const batch = { size: 500, order: 'shuffled', seed: 1 } as const;
    const run = runOf('gd', { steps: 8, batch, hyper: { eta: 0.01 } });
    const fewer = { ...NOISY, data: { ...NOISY.data, n: RECORD_ALL_BELOW } } as typeof NOISY;
    expect([...follow(fewer, run).columns.loss].every(Number.isFinite)).toBe(true);
    expectSame(follow(many, run, 3), follow(many, run));
  });

  it('is complete where the loss comes with the gradient', () => {
    const { columns } = follow(many, runOf('gd', { steps: 3 }));
    expect([...columns.loss].every(Number.isFinite)).toBe(true);
  });
});

describe('decay', () => {
  it('is the same walk for gradient descent whether it is coupled or not', () => {
    const l2 = follow(NOISY, runOf('gd', { hyper: { eta: 0.1 }, decay: { kind: 'l2', lambda: 0.1 } }));
    const decoupled = follow(
      NOISY,
      runOf('gd', { hyper: { eta: 0.1 }, decay: { kind: 'decoupled', lambda: 0.1 } }),
    );
    for (let t = 0; t <= 100; t++) expect(decoupled.columns.w[t]).toBeCloseTo(l2.columns.w[t], 12);
  });

  it('never enters the recorded loss', () => {
    const { columns } = follow(TWO_POINTS, runOf('gd', { decay: { kind: 'l2', lambda: 1 } }));
    const { objective } = buildObjective(TWO_POINTS);
    const out = new Float64Array(3);
    for (const t of [0, 1, 50, 100]) {
      objective.evaluate(Float64Array.of(columns.w[t], columns.b[t]), out, 0, 2, null);
      expect(columns.loss[t]).toBe(out[2]);
    }
  });
});

it('a run that starts off the surface diverges there: it is not its slope that is missing', () => {
  const nothing = objectiveOf({ loss: () => Number.NaN, slope: () => [Number.NaN, Number.NaN] });
  for (const capacity of [1, 4]) {
    const runner = createRunner(nothing, runOf('gd'));
    expect(runner.fill(new Float64Array(capacity * runner.columns.length), capacity)).toBe(1);
    expect(runner.end).toEqual({ reason: 'diverged', at: 0, rest: null });
  }
});

it('a run that starts off the surface has one row, without a step or its rates', () => {
  const nothing = objectiveOf({ loss: () => Number.NaN, slope: () => [1, 1] });
  for (const decay of [{ kind: 'none' }, { kind: 'decoupled', lambda: 0.1 }] as const) {
    const runner = createRunner(nothing, runOf('momentum', { decay }));
    const out = new Float64Array(4 * runner.columns.length);
    expect(runner.fill(out, 4)).toBe(1);
    const first = Object.fromEntries(runner.columns.map((name, c) => [name, out[4 * c]]));
    const none = Number.NaN;
    expect(first).toMatchObject({ w: -2, b: -2, gradW: none, gradB: none, eta: none, beta: none });
    expect(runner.end).toEqual({ reason: 'diverged', at: 0, rest: null });
  }
});

it('a run whose first step leads beyond all numbers ends at its start', () => {
  for (const decay of [{ kind: 'none' }, { kind: 'decoupled', lambda: 0.1 }] as const) {
    const run = runOf('gd', { start: { w: 1e306, b: 1 }, hyper: { eta: 1e4 }, decay });
    const slope = objectiveOf({ loss: () => 1, slope: (w) => [w, 0] });
    const runner = createRunner(slope, run);
    expect(runner.fill(new Float64Array(4 * runner.columns.length), 4)).toBe(1);
    expect(runner.end).toEqual({ reason: 'diverged', at: 0, rest: null });
  }
});

it('a run has no rows after its last one', () => {
  const { objective } = buildObjective(TWO_POINTS);
  const runner = createRunner(objective, runOf('gd', { steps: 2 }));
  const out = new Float64Array(4 * runner.columns.length);
  expect([runner.fill(out, 4), runner.fill(out, 4)]).toEqual([3, 0]);
});

describe('in chunks of any size, a run', () => {
  const endOf = (objective: ReturnType<typeof objectiveOf>, run: RunSpec, capacity: number) => {
    const runner = createRunner(objective, run);
    const out = new Float64Array(capacity * runner.columns.length);
    let rows = 0;
    while (runner.end === null) rows += runner.fill(out, capacity);
    return { rows, end: runner.end };
  };
  const CHUNKS = [1, 2, 3, 4, 50];

  it.each(CHUNKS)('is stopped by its own condition at the first row that meets it: %d', (capacity) => {
    // Each step goes half of the way, from a slope of 10.
    const bowl = objectiveOf({ loss: (w, b) => (w * w + b * b) / 2, slope: (w, b) => [w, b] });
    const stop = { kind: 'gradient', at: 1.25 } as const;
    const run = runOf('gd', { start: { w: 6, b: 8 }, hyper: { eta: 0.5 }, stop });
    expect(endOf(bowl, run, capacity)).toEqual({ rows: 4, end: { reason: 'stopped', at: 3, rest: null } });
  });

  it.each(CHUNKS)('knows which parameter had no slope at its last row: %d', (capacity) => {
    // Where ε is 0, Adam divides 0 by 0 there.
    for (const [slope, component] of [
      [[0, 1], 'w'],
      [[1, 0], 'b'],
    ] as const) {
      const objective = objectiveOf({ loss: () => 1, slope: () => slope });
      const missing = { component, cause: 'zero-over-zero' };
      expect(endOf(objective, runOf('adam', { hyper: { epsilon: 0 } }), capacity)).toEqual({
        rows: 1,
        end: { reason: 'no-slope', at: 0, rest: null, missing },
      });
    }
  });

  it.each(CHUNKS)('knows that its slope was no number at its last row: %d', (capacity) => {
    for (const [axis, component] of ['w', 'b'].entries()) {
      const slope = (w: number): readonly [number, number] => {
        const along = w < -2.5 ? Number.NaN : 0.25;
        return axis === 0 ? [along, 0.5] : [0.25, along];
      };
      const objective = objectiveOf({ loss: () => 1, slope });
      // At −2, −2.25, −2.5 and −2.75.
      const run = runOf('gd', { hyper: { eta: 1 } });
      expect(endOf(objective, run, capacity)).toEqual({
        rows: 4,
        end: { reason: 'no-slope', at: 3, rest: null, missing: { component, cause: 'gradient' } },
      });
    }
  });
});
