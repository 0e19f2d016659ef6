import { describe, expect, it } from 'vitest';
import type { Objective } from '../../../src/catalog/define';
import { createSpender, createSpent } from '../../../src/engine/families/budget';
import { buildObjective } from '../../../src/engine/objective';
import type { ObjectiveSpec, RunSpec } from '../../../src/scene/types';
import { bowlOf, descentOf } from '../lanes/bowl';
import { NOISY, runOf, TWO_POINTS } from '../scenes';
import { follow } from '../trajectory';
import { drain } from './drain';

const BOWL: ObjectiveSpec = { kind: 'function', id: 'bowl', params: { kappa: 10, angle: 0 } };
/** 20,011 points: losses of batches of 500 are recorded at every 401st step alone. */
const MANY: ObjectiveSpec = {
  kind: 'neuron',
  loss: 'mean',
  data: { kind: 'generated', id: 'noisy', n: 20_011, noise: 0.05, seed: 7 },
};

/** The results of a run within each budget. */
function within(spec: ObjectiveSpec, run: RunSpec, budgets: readonly number[], target = 0) {
  const out = createSpent(budgets.length, 1);
  drain(createSpender(buildObjective(spec).objective, target)([run], budgets, out, [0], 1));
  return budgets.map((_, k) => ({ best: out.best[k], loss: out.loss[k], passesTo: out.passesTo[k] }));
}

const spent = (spec: ObjectiveSpec, run: RunSpec, budget: number, target = 0) =>
  within(spec, run, [budget], target)[0];

describe('a run on a budget of passes over the data', () => {
  it('takes as many steps as it pays for, the last one included', () => {
    const { columns } = follow(TWO_POINTS, runOf('gd', { steps: 10 }));
    const found = spent(TWO_POINTS, runOf('gd', { steps: 3 }), 10);
    expect(found).toEqual({ best: Math.min(...columns.loss), loss: columns.loss[10], passesTo: Number.NaN });
    expect(spent(TWO_POINTS, runOf('gd'), 10, columns.loss[10]).passesTo).toBe(10);
    expect(spent(TWO_POINTS, runOf('gd'), 9, columns.loss[10]).passesTo).toBeNaN();
  });

  it('pays for the losses that a rule asks for, and for no more than the points of a batch', () => {
    const search = runOf('line-search', { steps: 3 });
    const { columns } = follow(TWO_POINTS, search);
    // Six passes a step: a budget of 17 ends after two.
    expect(spent(TWO_POINTS, search, 17).loss).toBe(columns.loss[2]);
    expect(spent(TWO_POINTS, search, 18).loss).toBe(columns.loss[3]);
    const batched = runOf('gd', { steps: 110, batch: { size: 5, order: 'shuffled', seed: 2 } });
    // 53 points are eleven batches, the last of three points.
    const { loss } = follow(NOISY, batched).columns;
    expect(spent(NOISY, batched, 1).loss).toBe(loss[11]);
    expect(spent(NOISY, batched, 10).loss).toBe(loss[110]);
    // Six batches are 30 points, just over half of them.
    expect(spent(NOISY, batched, 1.5).loss).toBe(loss[11 + 5]);
  });

  it('pays twice where a rule looks twice', () => {
    const { loss } = follow(TWO_POINTS, runOf('sam', { steps: 12 })).columns;
    expect(spent(TWO_POINTS, runOf('sam'), 20).loss).toBe(loss[10]);
    expect(spent(TWO_POINTS, runOf('sam'), 21).loss).toBe(loss[10]);
    expect(spent(TWO_POINTS, runOf('sam'), 22).loss).toBe(loss[11]);
  });

  it('is at the target from where it stays there', () => {
    const run = runOf('momentum', { steps: 60, hyper: { eta: 3 } });
    const { loss } = follow(TWO_POINTS, run).columns;
    const target = loss[60] * 1.01;
    let reached = 60;
    while (loss[reached - 1] <= target) reached--;
    expect(loss.slice(0, reached).some((each) => each <= target)).toBe(true);
    expect(spent(TWO_POINTS, run, 60, target).passesTo).toBe(reached);
  });

  it('has lost where it diverges before its budget is spent', () => {
    const wild = runOf('gd', { start: { w: 1, b: 1 }, hyper: { eta: 1e60 } });
    const { columns, length } = follow(BOWL, { ...wild, steps: 50 });
    expect(length).toBeLessThan(50);
    expect(spent(BOWL, wild, 50).loss).toBe(Number.POSITIVE_INFINITY);
    // The step that leaves the numbers has to be paid for as well.
    expect(spent(BOWL, wild, length).loss).toBe(Number.POSITIVE_INFINITY);
    expect(spent(BOWL, wild, length - 1).loss).toBe(columns.loss[length - 1]);
  });

  it.each<[string, ObjectiveSpec, RunSpec, number]>([
    ['full gradients', TWO_POINTS, runOf('adam'), 0.05],
    ['a line search', TWO_POINTS, runOf('line-search'), 0.3],
    [
      'a look ahead, with a schedule',
      TWO_POINTS,
      runOf('nag', { schedule: { kind: 'step', factor: 0.5, every: 5 } }),
      0.1,
    ],
    ['batches', NOISY, runOf('adam', { batch: { size: 5, order: 'shuffled', seed: 2 } }), 0.5],
    ['drawn batches', NOISY, runOf('gd', { batch: { size: 7, order: 'with-replacement', seed: 2 } }), 0.5],
    [
      'losses that are seldom recorded',
      MANY,
      runOf('adam', { batch: { size: 500, order: 'sequential', seed: 1 } }),
      0.05,
    ],
    ['a run that diverges', BOWL, runOf('gd', { start: { w: 1, b: 1 }, hyper: { eta: 1e30 } }), 0],
  ])('has within each of several budgets what that budget alone gives: %s', (_, spec, run, target) => {
    const budgets = [1, 2, 3, 5.5, 8, 13, 20];
    expect(within(spec, run, budgets, target)).toEqual(
      budgets.map((budget) => spent(spec, run, budget, target)),
    );
  });

  it('has side by side with others, in whatever places, what it has alone', () => {
    const budgets = [2, 7.5, 12];
    const etas = [0.01, 0.1, 1, 10, 1e200, 1e307];
    const runs = etas.flatMap((eta) =>
      [-3, 0, 4].map((w) => runOf('momentum', { start: { w, b: -w / 2 }, hyper: { eta } })),
    );
    for (const spec of [TWO_POINTS, BOWL]) {
      const out = createSpent(budgets.length, 2 * runs.length);
      const places = runs.map((_, r) => 2 * r + 1);
      const { objective } = buildObjective(spec);
      drain(createSpender(objective, 0.05)(runs, budgets, out, places, 2 * runs.length));
      runs.forEach((run, r) => {
        const own = budgets.map((_, k) => {
          const at = k * 2 * runs.length + places[r];
          return { best: out.best[at], loss: out.loss[at], passesTo: out.passesTo[at] };
        });
        expect(own).toEqual(within(spec, run, budgets, 0.05));
      });
    }
  });

  it('looks at the loss of its last step, recorded or not', () => {
    const batch = { size: 500, order: 'sequential', seed: 1 } as const;
    const run = runOf('adam', { batch, steps: 82 });
    // 41 batches an epoch: two passes end between two recorded losses.
    expect(spent(MANY, run, 2).loss).toBe(follow(MANY, run).columns.loss[82]);
  });

  it('is the same whatever the run before it has left in the memory', () => {
    const spend = createSpender(buildObjective(TWO_POINTS).objective, 0);
    const compute = (rule: string) => {
      const out = createSpent(1, 1);
      drain(spend([runOf(rule)], [20], out, [0], 1));
      return out;
    };
    const first = compute('gd');
    compute('adam');
    expect(compute('gd')).toEqual(first);
  });
});

describe('what a budget tells of a run', () => {
  function spentOn(
    objective: Objective,
    run: RunSpec,
    { budgets, target = 0 }: { budgets: readonly number[]; target?: number },
  ) {
    const out = createSpent(budgets.length, 1);
    drain(createSpender(objective, target)([run], budgets, out, [0], 1));
    return { ...out };
  }
  /** Losses are told at every 15th step alone; two steps are a pass. */
  const seldom = () => bowlOf({ points: 30_000, cost: 30_000 });
  const batch = { size: 20_000, order: 'sequential', seed: 1 } as const;
  const growing = { hyper: { eta: 3 }, batch };

  it('is the steps that it pays for, a row that costs as much as a budget within it', () => {
    const { steps, loss, best, passesTo } = spentOn(bowlOf(), descentOf(1), {
      budgets: [2, 3, 4.5],
      target: 10,
    });
    expect(steps).toEqual(Float64Array.of(2, 3, 4));
    expect(loss).toEqual(Float64Array.of(2.5, 0.625, 0.15625));
    expect(best).toEqual(loss);
    expect(passesTo).toEqual(Float64Array.of(1, 1, 1));
  });

  it('is asked for no more than that', () => {
    const bowl = bowlOf();
    // A row is looked at, and its step asks for two slopes: after two steps there is one look more.
    spentOn(bowl, runOf('sam'), { budgets: [2, 5] });
    expect(bowl.asked).toHaveLength(3 * 3 + 1);
  });

  it('is the loss at the last step where it was not recorded, and whether that is at the target', () => {
    const down = (target: number) => spentOn(seldom(), descentOf(1, { batch }), { budgets: [1, 2], target });
    expect(down(2.5)).toEqual({
      best: Float64Array.of(2.5, 0.15625),
      loss: Float64Array.of(2.5, 0.15625),
      passesTo: Float64Array.of(1, 2),
      steps: Float64Array.of(2, 4),
    });
    expect(down(2.4).passesTo).toEqual(Float64Array.of(Number.NaN, 2));
    // From the first row on, which was recorded.
    expect(down(50).passesTo).toEqual(Float64Array.of(0, 0));
    const up = spentOn(seldom(), descentOf(1, growing), { budgets: [1, 2], target: 50 });
    expect(up).toEqual({
      best: Float64Array.of(40, 40),
      loss: Float64Array.of(640, 10_240),
      passesTo: Float64Array.of(Number.NaN, Number.NaN),
      steps: Float64Array.of(2, 4),
    });
  });

  it('is lost where no step leaves it, as where it diverges', () => {
    const { objective } = buildObjective({ kind: 'function', id: 'saddle', params: {} });
    const run = runOf('adam', { start: { w: 1, b: 0 }, hyper: { epsilon: 0 } });
    expect(spentOn(objective, run, { budgets: [3] }).loss).toEqual(Float64Array.of(Number.POSITIVE_INFINITY));
  });

  it('is not lost before the step that is lost is paid for', () => {
    const run = descentOf(1, { start: { w: Number.NaN, b: 0 } });
    const { loss } = spentOn(bowlOf(), run, { budgets: [0.5, 1, 2] });
    expect(loss).toEqual(Float64Array.of(Number.NaN, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY));
  });

  it('is what it has come to where its own condition stops it', () => {
    const run = descentOf(1, { stop: { kind: 'loss', at: 3 } });
    const { loss, steps } = spentOn(bowlOf(), run, { budgets: [1, 9] });
    expect(loss).toEqual(Float64Array.of(10, 2.5));
    expect(steps).toEqual(Float64Array.of(1, 2));
  });
});
