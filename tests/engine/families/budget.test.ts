import { describe, expect, it } from 'vitest';
import { createSpender, createSpent } from '../../../src/engine/families/budget';
import { buildObjective } from '../../../src/engine/objective';
import type { ObjectiveSpec, RunSpec } from '../../../src/scene/types';
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
