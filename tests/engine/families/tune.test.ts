import { describe, expect, it } from 'vitest';
import { tune } from '../../../src/engine/families/tune';
import type { RunSpec } from '../../../src/scene/types';
import { runOf } from '../scenes';
import { drain } from './drain';

interface Numbers {
  readonly best: number;
  readonly loss: number;
  readonly passesTo: number;
}

const etaOf = ({ hyper }: RunSpec) => hyper.eta as number;
/** A made-up rule’s loss: lowest at η = 0.2, within twice of it for about a decade. */
const dip = (run: RunSpec) => {
  const off = Math.log10(etaOf(run) / 0.2);
  const best = 1 + 4 * off * off;
  return { best, loss: best, passesTo: best < 2 ? 10 : Number.NaN };
};

/** Tunes by a made-up loss. */
function tuned(
  runs: readonly RunSpec[],
  numbers: (run: RunSpec, budget: number) => Numbers,
  budgets: readonly number[] = [1],
  { passes = [] as readonly number[], floor = 0 } = {},
) {
  const tuning = tune(runs, { budgets, passes, floor }, function* (all, within, out) {
    all.forEach((run, r) => {
      within.forEach((budget, k) => {
        const each = numbers(run, budget);
        const at = k * all.length + r;
        out.best[at] = each.best;
        out.loss[at] = each.loss;
        out.passesTo[at] = each.passesTo;
      });
    });
    yield 1;
  });
  return drain(tuning);
}

describe('tuning', () => {
  it('tries a log grid of η, and then between the neighbours of the best', () => {
    const etas: number[] = [];
    const [{ candidates, best }] = tuned([runOf('gd')], (run) => {
      etas.push(etaOf(run));
      return dip(run);
    }).within;
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
    const [{ candidates }] = tuned([runOf('adam')], (run) => {
      betas.add(run.hyper.beta1 as number);
      return dip(run);
    }).within;
    expect([...betas].sort()).toEqual([0, 0.5, 0.9, 0.95, 0.99]);
    expect(candidates).toBe(5 * 21 + 8);
  });

  it('says how many decades of η are within twice the best', () => {
    // 1 + 4x² is 2 at x = ±½.
    const [{ width }] = tuned([runOf('gd')], dip).within;
    expect(width).toBeGreaterThan(0.7);
    expect(width).toBeLessThanOrEqual(1);
  });

  it('counts twice the best from the floor of a surface that lies below 0', () => {
    const below = (run: RunSpec) => ({ ...dip(run), best: dip(run).best - 5 });
    const { width } = tuned([runOf('gd')], dip).within[0];
    expect(tuned([runOf('gd')], below, [1], { floor: -5 }).within[0].width).toBeCloseTo(width, 12);
    // Twice a loss below 0 says nothing.
    expect(tuned([runOf('gd')], below).within[0].width).toBeNaN();
  });

  it('goes by the median over the runs, and gives ties to fewer passes, then to the smaller η', () => {
    const runs = [0, 1, 2].map((w) => runOf('gd', { start: { w, b: 0 } }));
    const [{ best }] = tuned(runs, (run) => ({
      best: run.start.w,
      loss: run.start.w,
      passesTo: etaOf(run) < 0.01 ? 9 : 4,
    })).within;
    expect(best.score).toBe(1);
    expect(best.loss).toEqual([0.5, 1, 1.5]);
    expect(best.eta).toBeCloseTo(0.01, 12);
  });

  it('takes the lowest loss to the last bit, though rounding alone may tell two apart', () => {
    const [{ best }] = tuned([runOf('gd')], (run) => ({
      best: etaOf(run) < 0.01 ? 1e-33 : 1e-20,
      loss: 0,
      passesTo: etaOf(run) < 0.01 ? 9 : 4,
    })).within;
    expect([best.passesTo, best.score]).toEqual([9, 1e-33]);
  });

  it('tells the passes’ middle half over the runs', () => {
    const runs = [0, 1, 2, 3, 4].map((w) => runOf('gd', { start: { w, b: 0 } }));
    const [{ best }] = tuned(runs, ({ start }) => ({
      best: 1,
      loss: 1,
      passesTo: start.w < 4 ? start.w : Number.NaN,
    })).within;
    expect([best.passesTo, ...best.passesHalf]).toEqual([2, 1, 3]);
  });

  it('gives ties of different β to the one that was tried first', () => {
    const betas: number[] = [];
    const [{ best }] = tuned([runOf('adam')], (run) => {
      betas.push(run.hyper.beta1 as number);
      return { best: 1, loss: 1, passesTo: 4 };
    }).within;
    // The rule at its defaults is computed before the grid.
    expect(best.beta).toBe(betas[1]);
    expect(new Set(betas).size).toBeGreaterThan(1);
  });

  it('has but the defaults for a rule without rates', () => {
    const [{ candidates, best, width }] = tuned([runOf('line-search')], () => ({
      best: 1,
      loss: 1,
      passesTo: Number.NaN,
    })).within;
    expect(candidates).toBe(1);
    expect([best.eta, best.beta, width]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(best.reached).toBe(0);
  });

  it('looks closer within each budget where that budget’s own best lies', () => {
    /** Lowest at a smaller η the larger the budget. */
    const moving = (run: RunSpec, budget: number) => {
      const off = Math.log10(etaOf(run) * budget);
      return { best: 1 + off * off, loss: 1, passesTo: Number.NaN };
    };
    const budgets = [1, 3, 40, 50, 700];
    const { within } = tuned([runOf('gd')], moving, budgets);
    expect(within).toEqual(budgets.map((budget) => tuned([runOf('gd')], moving, [budget]).within[0]));
    expect(within.map(({ candidates }) => candidates)).toEqual(budgets.map(() => 29));
    for (const [k, { best }] of within.entries())
      expect(Math.abs(Math.log10(best.eta * budgets[k]))).toBeLessThan(0.5 / 9);
  });

  it('tells the loss along the way and what each run cost, of the best and of the defaults', () => {
    const runs = [1, 2, 3].map((w) => runOf('gd', { start: { w, b: 0 } }));
    const falling = (run: RunSpec, passes: number) => ({
      best: dip(run).best,
      loss: run.start.w / (1 + passes),
      passesTo: run.start.w <= passes ? run.start.w : Number.NaN,
    });
    const passes = [0, 1, 2, 4];
    const { within, passes: told } = tuned(runs, falling, [2, 4], { passes });
    expect([...told]).toEqual(passes);
    for (const details of within.flatMap((each) => [each.bestDetails, each.untunedDetails])) {
      expect(details?.curve.median).toEqual(Float64Array.of(2, 1, 2 / 3, 2 / 5));
      expect(details?.curve.q1[0]).toBe(1.5);
      expect(details?.curve.q3[0]).toBe(2.5);
    }
    expect(within[0].bestDetails?.costs).toEqual(Float64Array.of(1, 2, Number.NaN));
    expect(within[1].bestDetails?.costs).toEqual(Float64Array.of(1, 2, 3));
  });

  it('tells the share of the runs that got to the target', () => {
    const runs = [0, 1, 2, 3].map((w) => runOf('gd', { start: { w, b: 0 } }));
    const [{ best }] = tuned(runs, ({ start }) => ({
      best: 1,
      loss: 1,
      passesTo: start.w < 3 ? 5 : Number.NaN,
    })).within;
    expect(best.reached).toBe(0.75);
  });

  it('has a width where the best is at the floor, and however small it is', () => {
    // Only η = 1 comes to 0; what is below 10⁻¹² is there as well.
    const deep = (run: RunSpec) => {
      const best = etaOf(run) === 1 ? 0 : Math.abs(Math.log10(etaOf(run))) < 0.3 ? 1.9e-12 : 1;
      return { best, loss: best, passesTo: 1 };
    };
    expect(tuned([runOf('gd')], deep).within[0].width).toBeCloseTo(0.5, 12);
    const low = (run: RunSpec) => ({ ...dip(run), best: dip(run).best / 10 });
    const { width } = tuned([runOf('gd')], dip).within[0];
    expect(tuned([runOf('gd')], low).within[0].width).toBeCloseTo(width, 12);
  });

  it('counts just twice the best as within it', () => {
    // 1 at η = 1, 2 up to its neighbours of the grid, and 3 beyond.
    const steps = (run: RunSpec) => {
      const off = Math.abs(Math.log10(etaOf(run)));
      const best = off < 1e-6 ? 1 : off < 0.26 ? 2 : 3;
      return { best, loss: best, passesTo: 1 };
    };
    expect(tuned([runOf('gd')], steps).within[0].width).toBeCloseTo(0.5, 12);
  });

  it('tells a curve of one place, and computes that of a choice once for all budgets', () => {
    const asked: number[] = [];
    const flat = (run: RunSpec, passes: number) => {
      if (passes === 7) asked.push(etaOf(run));
      return { ...dip(run), loss: passes };
    };
    const [{ bestDetails }] = tuned([runOf('gd')], dip, [1], { passes: [1] }).within;
    expect(bestDetails?.curve.median).toHaveLength(1);
    const { within } = tuned([runOf('gd')], flat, [1, 2, 3], { passes: [1, 2, 3, 7] });
    expect(within.map(({ bestDetails: told }) => told?.curve.median)).toEqual(
      Array(3).fill(Float64Array.of(1, 2, 3, 7)),
    );
    // The best one and the rule as it is.
    expect(asked).toHaveLength(2);
  });
});
