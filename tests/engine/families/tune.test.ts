import { describe, expect, it } from 'vitest';
import { compareRules, winner } from '../../../src/engine/families/compare';
import { compareScores, type Score, type Tuned, tune } from '../../../src/engine/families/tune';
import { openingScene } from '../../../src/scene/defaults';
import type { RunSpec, Scene } from '../../../src/scene/types';
import { runOf, TWO_POINTS } from '../scenes';
import { follow } from '../trajectory';

const etaOf = ({ hyper }: RunSpec) => hyper.eta as number;
/** A made-up rule’s loss: lowest at η = 0.2, within twice of it for about a decade. */
const dip = (run: RunSpec) => {
  const off = Math.log10(etaOf(run) / 0.2);
  const best = 1 + 4 * off * off;
  return { best, loss: best, passesTo: best < 2 ? 10 : Number.NaN };
};

describe('tuning', () => {
  it('tries a log grid of η, and then between the neighbours of the best', () => {
    const etas: number[] = [];
    const { candidates, best } = tune([runOf('gd')], (run) => {
      etas.push(etaOf(run));
      return dip(run);
    });
    // The rule's own η first; then five decades of four points, both ends included; then eight more.
    expect(etas[0]).toBe(1);
    const grid = etas.slice(1, 22);
    expect([grid[0], grid[20]]).toEqual([1e-4, 10]);
    expect(Math.log10(grid[1] / grid[0])).toBeCloseTo(0.25, 12);
    expect(etas).toHaveLength(1 + 21 + 8);
    expect(candidates).toBe(29);
    expect(Math.abs(Math.log10(best.eta / 0.2))).toBeLessThan(0.5 / 9);
    // 10^(−0.75) is the best of the grid.
    const refined = etas.slice(22).map((eta) => Math.log10(eta));
    expect(refined).toEqual(
      Array.from({ length: 8 }, (_, i) => expect.closeTo(-1 + (0.5 * (i + 1)) / 9, 12)),
    );
  });

  it('tries each β of the list at each η', () => {
    const betas = new Set<number>();
    const { candidates } = tune([runOf('adam')], (run) => {
      betas.add(run.hyper.beta1 as number);
      return dip(run);
    });
    expect([...betas].sort()).toEqual([0, 0.5, 0.9, 0.95, 0.99]);
    expect(candidates).toBe(5 * 21 + 8);
  });

  it('says how many decades of η are within twice the best', () => {
    // 1 + 4x² is 2 at x = ±½.
    const { width } = tune([runOf('gd')], dip);
    expect(width).toBeGreaterThan(0.7);
    expect(width).toBeLessThanOrEqual(1);
  });

  it('goes by the median over the runs, and gives ties to fewer passes, then to the smaller η', () => {
    const runs = [0, 1, 2].map((w) => runOf('gd', { start: { w, b: 0 } }));
    const { best } = tune(runs, (run) => ({
      best: run.start.w,
      loss: run.start.w,
      passesTo: etaOf(run) < 0.01 ? 9 : 4,
    }));
    expect(best.score).toBe(1);
    expect(best.loss).toEqual([0.5, 1, 1.5]);
    expect(best.eta).toBeCloseTo(0.01, 12);
  });

  it('has but the defaults for a rule without rates', () => {
    const { candidates, best, width } = tune([runOf('line-search')], () => ({
      best: 1,
      loss: 1,
      passesTo: Number.NaN,
    }));
    expect(candidates).toBe(1);
    expect([best.eta, best.beta, width]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(best.reached).toBe(0);
  });
});

describe('a choice of rates', () => {
  const choice: Score = { eta: 0.1, beta: 0.9, score: 1, loss: [1, 1, 1], passesTo: 5, reached: 1 };

  it('comes first by its score, then by its passes, then by its η', () => {
    for (const better of [{ score: 0.5, passesTo: 9, eta: 1 }, { passesTo: 4, eta: 1 }, { eta: 0.01 }]) {
      expect(compareScores({ ...choice, ...better }, choice)).toBe(-1);
      expect(compareScores(choice, { ...choice, ...better })).toBe(1);
    }
  });

  it('comes neither first nor last beside an equal one, nor where both never get there', () => {
    expect(compareScores(choice, { ...choice, beta: 0 })).toBe(0);
    const never = { ...choice, passesTo: Number.POSITIVE_INFINITY };
    expect(compareScores(never, { ...never })).toBe(0);
    expect(compareScores(choice, never)).toBe(-1);
  });
});

describe('the comparison', () => {
  const scene: Scene = {
    ...openingScene().scene,
    objective: TWO_POINTS,
    runs: [runOf('gd', { steps: 150 })],
  };
  const window = { w: [-6, 6], b: [-6, 6] } as const;
  const asked = { run: 'r1', budget: 60, target: 0.001, starts: 1, seeds: 1 };

  it('spends the budget and no more: a line search over five rates takes six passes a step', () => {
    const [{ untuned }] = compareRules(scene, window, { ...asked, rules: ['line-search'] });
    const { columns } = follow(TWO_POINTS, runOf('line-search', { steps: 10 }));
    expect(untuned.loss[1]).toBe(columns.loss[10]);
  });

  it('has what the runs themselves have', () => {
    const tuned = compareRules(scene, window, { ...asked, rules: ['gd', 'momentum', 'adam'] });
    for (const { rule, best } of tuned) {
      const run = runOf(rule, { steps: 60 });
      const beta = rule === 'adam' ? 'beta1' : 'beta';
      const hyper = { ...run.hyper, eta: best.eta, ...(rule === 'gd' ? {} : { [beta]: best.beta }) };
      const { columns } = follow(TWO_POINTS, { ...run, hyper });
      expect(best.loss[1]).toBe(columns.loss[60]);
      expect(best.score).toBe(Math.min(...columns.loss));
    }
    expect(tuned.map(({ best }) => best.score)).toEqual(
      tuned.map(({ best }) => best.score).sort((a, b) => a - b),
    );
  });

  it('starts from a grid over the window', () => {
    const [{ untuned }] = compareRules(scene, window, { ...asked, rules: ['gd'], starts: 3 });
    const ends = [-6, 0, 6].flatMap((w) =>
      [-6, 0, 6].map((b) => follow(TWO_POINTS, runOf('gd', { steps: 60, start: { w, b } })).columns.loss[60]),
    );
    expect(untuned.loss[1]).toBe(ends.sort((a, b) => a - b)[4]);
  });
});

describe('the winner', () => {
  const ruleOf = (rule: string, score: number, loss: [number, number, number]): Tuned => {
    const best = { eta: 1, beta: 0.9, score, loss, passesTo: 1, reached: 1 };
    return { rule, best, untuned: best, candidates: 1, width: 1 };
  };

  it('is the first where its middle half lies below the second’s', () => {
    expect(winner([ruleOf('a', 1, [1, 1, 2]), ruleOf('b', 4, [3, 4, 5])])).toEqual({ rule: 'a', factor: 4 });
  });

  it('is nobody where they overlap, or where there is nobody else', () => {
    expect(winner([ruleOf('a', 1, [1, 1, 3]), ruleOf('b', 4, [3, 4, 5])])).toBeNull();
    expect(winner([ruleOf('a', 1, [1, 1, 2])])).toBeNull();
  });
});
