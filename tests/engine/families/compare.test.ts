import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../../src/engine/families';
import { curvePasses, tuneRule } from '../../../src/engine/families/compare';
import { TILINGS } from '../../../src/engine/families/tilings';
import { quartiles } from '../../../src/math/quartiles';
import { budgetsFor } from '../../../src/scene/compareBudgets';
import { type CompareSpec, USUAL_COMPARISON } from '../../../src/scene/compareFields';
import { problemsOf } from '../../../src/scene/compareSpec';
import type { RuleTuning } from '../../../src/scene/comparison';
import { openingScene } from '../../../src/scene/defaults';
import type { ObjectiveSpec, RunSpec, SceneDocument } from '../../../src/scene/types';
import { NOISY, runOf, TWO_POINTS } from '../scenes';
import { follow } from '../trajectory';
import { drain } from './drain';

const WINDOW = { w: [-6, 6], b: [-6, 6] } as const;
const SMALL: CompareSpec = { ...USUAL_COMPARISON, budget: 60 };

function documentOf(objective: ObjectiveSpec, run: RunSpec): SceneDocument {
  const { scene, view } = openingScene();
  return { scene: { ...scene, objective, runs: [run] }, view: { ...view, window: WINDOW } };
}

interface Asked {
  readonly objective?: ObjectiveSpec;
  readonly run?: RunSpec;
  readonly budgets?: readonly number[];
  readonly details?: boolean;
}

function tunings(
  rules: readonly string[],
  spec: CompareSpec,
  { objective = TWO_POINTS, run = runOf('gd'), budgets = [spec.budget], details = false }: Asked = {},
): readonly RuleTuning[] {
  const problems = problemsOf(documentOf(objective, run), spec, budgets, details);
  return problems.flatMap((problem) => rules.map((rule) => drain(tuneRule(rule, problem))));
}

describe('a rule tuned on a surface', () => {
  it('spends the budget and no more: a line search over five rates takes six passes a step', () => {
    const [{ within }] = tunings(['line-search'], SMALL);
    const { columns } = follow(TWO_POINTS, runOf('line-search', { steps: 10 }));
    expect(within[0].untuned.steps).toBe(10);
    expect(within[0].untuned.loss[1]).toBe(columns.loss[10]);
  });

  it('has what the runs themselves have', () => {
    for (const { rule, within } of tunings(['gd', 'momentum', 'adam'], SMALL)) {
      const [{ best }] = within;
      const run = runOf(rule, { steps: 60 });
      const beta = rule === 'adam' ? 'beta1' : 'beta';
      const hyper = { ...run.hyper, eta: best.eta, ...(rule === 'gd' ? {} : { [beta]: best.beta }) };
      const { columns } = follow(TWO_POINTS, { ...run, hyper });
      expect(best.loss[1]).toBe(columns.loss[60]);
      expect(best.score).toBe(Math.min(...columns.loss));
    }
  });

  it('starts from a grid over the window', () => {
    const [{ within }] = tunings(['gd'], { ...SMALL, starts: 3 });
    const ends = [-6, 0, 6].flatMap((w) =>
      [-6, 0, 6].map((b) => follow(TWO_POINTS, runOf('gd', { steps: 60, start: { w, b } })).columns.loss[60]),
    );
    expect(within[0].untuned.loss[1]).toBe(ends.sort((a, b) => a - b)[4]);
  });

  it('draws batches and generated data anew for each seed, and runs once where nothing is drawn', () => {
    const run = runOf('gd', { batch: { size: 5, order: 'shuffled', seed: 4 } });
    const spec = { ...SMALL, budget: 3, seeds: 3, target: 1e6 };
    const [{ within }] = tunings(['gd'], spec, { objective: NOISY, run, details: true });
    const losses = [0, 1, 2].map((by) => {
      const data = { ...NOISY.data, seed: 7 + by };
      const seeded = { ...run, steps: 33, batch: { ...run.batch, seed: 4 + by } };
      return follow({ ...NOISY, data } as ObjectiveSpec, seeded).columns.loss[33];
    });
    expect(within[0].untuned.loss).toEqual(quartiles(losses));
    expect(within[0].untunedDetails?.costs).toHaveLength(3);
    expect(tunings(['gd'], spec, { details: true })[0].within[0].untunedDetails?.costs).toHaveLength(1);
  });

  it.each(['gd', 'nag', 'adam', 'line-search'])(
    'has within each of many budgets what a comparison within that budget alone gives: %s',
    (rule) => {
      const budgets = [2, 7, 12.5, 60];
      const spec = { ...SMALL, starts: 2 };
      const [{ within }] = tunings([rule], spec, { budgets });
      expect(within).toEqual(budgets.map((budget) => tunings([rule], { ...spec, budget })[0].within[0]));
    },
  );

  it('ends its curves where the table says, at most 256 points each', () => {
    const budgets = budgetsFor(100, 1);
    const [{ within, passes }] = tunings(['momentum'], SMALL, { budgets, details: true });
    expect(passes.length).toBeLessThanOrEqual(256);
    expect(passes[0]).toBe(0);
    within.forEach(({ best, bestDetails }, k) => {
      const i = passes.indexOf(budgets[k]);
      const { q1, median, q3 } = bestDetails?.curve ?? expect.fail('no curve');
      expect([q1[i], median[i], q3[i]]).toEqual(best.loss);
    });
  });

  it('names a rule that there is not', () => {
    expect(() => tunings(['foo'], SMALL)).toThrow('There is no optimizer "foo"');
  });
});

it('a tuning draws the points of each seed in parts', () => {
  const objective = { ...NOISY, data: { ...NOISY.data, n: 65_537 } } as ObjectiveSpec;
  const run = runOf('line-search', { batch: { size: 'all', order: 'sequential', seed: 1 } });
  const [problem] = problemsOf(documentOf(objective, run), { ...SMALL, seeds: 2 }, [0], false);
  const costs = [...tuneRule('line-search', problem)];
  expect(costs.filter((cost) => cost === 100_000)).toHaveLength(2);
  expect(costs.length).toBeGreaterThan(2);
});

it('a comparison of few passes has curves of just those', () => {
  expect(curvePasses([40])).toEqual([...Array(41).keys()]);
  expect(curvePasses([40.5]).slice(39)).toEqual([39, 40, 40.5]);
});

it('curves have few points whatever the budget is', () => {
  for (const budget of [1, 30, 1000, 100_000]) {
    const passes = curvePasses(budgetsFor(budget, 1));
    expect(passes.length).toBeLessThanOrEqual(256);
    expect(passes).toEqual([...new Set(passes)].sort((a, b) => a - b));
  }
});

it('curves have every pass up to 40, the budgets, and 119 passes on a log scale up to the largest', () => {
  expect(curvePasses([7.5, 30])).toEqual([
    ...Array(8).keys(),
    7.5,
    ...Array.from({ length: 23 }, (_, i) => 8 + i),
  ]);
  const passes = curvePasses([55.5, 400_000]);
  expect(passes.slice(0, 41)).toEqual([...Array(41).keys()]);
  expect(passes).toContain(55.5);
  const later = Array.from({ length: 120 }, (_, i) => 40 * 10_000 ** ((i + 1) / 120));
  // Whole passes, rounded down.
  for (const each of later) {
    const told = passes.findLast((pass) => pass <= each + 1e-6) ?? 0;
    expect(each - told).toBeLessThan(1);
  }
  expect(passes).toHaveLength(41 + 120 + 1);
  // The last one is the budget itself, whole or not.
  expect(curvePasses([400_000.5])).not.toContain(400_000);
});

it('a comparison is cut into one tile for each rule on each surface, and a tile gives that rule’s tuning', () => {
  const spec = { ...SMALL, surfaces: ['function:beale'] };
  const problems = problemsOf(documentOf(TWO_POINTS, runOf('gd')), spec, [20, 60], false);
  const question = { rules: ['gd', 'adam'], problems };
  const tiles = TILINGS.compare(question);
  expect(tiles.map(({ rule, problem }) => [rule, problem])).toEqual([
    ['gd', 0],
    ['adam', 0],
    ['gd', 1],
    ['adam', 1],
  ]);
  expect(tiles[1].effort).toBeGreaterThan(tiles[0].effort);
  expect(FAMILIES.compare.objectives(question)).toEqual(problems.map(({ objective }) => objective));
  const compute = FAMILIES.compare.begin(question);
  expect(drain(compute(tiles[3]))).toEqual(drain(tuneRule('adam', problems[1])));
});
