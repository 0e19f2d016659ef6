import { describe, expect, it } from 'vitest';
import { createSpender } from '../../../src/engine/families/budget';
import { buildObjective } from '../../../src/engine/objective';
import type { ObjectiveSpec, RunSpec } from '../../../src/scene/types';
import { NOISY, runOf, TWO_POINTS } from '../scenes';
import { follow } from '../trajectory';

const spent = (spec: ObjectiveSpec, run: RunSpec, budget: number, target = 0) =>
  createSpender(buildObjective(spec), budget, target)(run);

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
    const batched = runOf('gd', { steps: 11, batch: { size: 5, order: 'shuffled', seed: 2 } });
    // 53 points are eleven batches, the last of three points.
    expect(spent(NOISY, batched, 1).loss).toBe(follow(NOISY, batched).columns.loss[11]);
  });

  it('has lost where it diverges before its budget is spent', () => {
    const bowl: ObjectiveSpec = { kind: 'function', id: 'bowl', params: { kappa: 10, angle: 0 } };
    const wild = runOf('gd', { start: { w: 1, b: 1 }, hyper: { eta: 1e60 } });
    expect(spent(bowl, wild, 50).loss).toBe(Number.POSITIVE_INFINITY);
    expect(spent(bowl, wild, 1).loss).toBe(follow(bowl, { ...wild, steps: 1 }).columns.loss[1]);
  });

  it('is the same whatever the run before it has left in the memory', () => {
    const spend = createSpender(buildObjective(TWO_POINTS), 20, 0);
    const first = spend(runOf('gd'));
    spend(runOf('adam'));
    expect(spend(runOf('gd'))).toEqual(first);
  });
});
