import { expect, it } from 'vitest';
import { compareTiles } from '../../../src/engine/families/compareTiles';
import type { TuningProblem } from '../../../src/scene/comparison';
import type { ObjectiveSpec, RunSpec } from '../../../src/scene/types';
import { NOISY, runOf, TWO_POINTS } from '../scenes';

/** 20 passes at the most, from 3 × 3 starts, with two seeds. */
function problemOf(objective: ObjectiveSpec, batch: RunSpec['batch']['size'] = 'all'): TuningProblem {
  return {
    surface: 'own',
    objective,
    run: runOf('gd', { batch: { size: batch, order: 'shuffled', seed: 1 } }),
    window: { w: [-1, 1], b: [-1, 1] },
    budgets: [5, 20],
    target: 0,
    starts: 3,
    seeds: 2,
    details: false,
  };
}

const PASSES = 20 * 9 * 2;

it('a rule’s tuning is one tile, dearer where there is a β to choose as well', () => {
  const problems = [problemOf(TWO_POINTS), problemOf(NOISY)];
  expect(compareTiles({ rules: ['gd', 'momentum'], problems })).toEqual([
    { level: 0, at: null, effort: 60 * PASSES * 3, rule: 'gd', problem: 0 },
    { level: 0, at: null, effort: 250 * PASSES * 3, rule: 'momentum', problem: 0 },
    { level: 0, at: null, effort: 60 * PASSES * 53, rule: 'gd', problem: 1 },
    { level: 0, at: null, effort: 250 * PASSES * 53, rule: 'momentum', problem: 1 },
  ]);
});

it.each([
  ['as many steps as there are batches in a pass', NOISY, 8, (53 / 8) * (53 + 8)],
  ['one step of a batch that holds all points', NOISY, 100, 53 + 53],
  ['one step where there are no points', { kind: 'function', id: 'bowl', params: {} }, 8, 3],
] as const)('a pass is counted as %s', (_, objective, size, effort) => {
  const [tile] = compareTiles({ rules: ['gd'], problems: [problemOf(objective, size)] });
  expect(tile.effort).toBeCloseTo(60 * PASSES * effort, 6);
});
