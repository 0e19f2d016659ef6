/** The parts of a comparison that the panel shows. */
import { describe, expect, it } from 'vitest';
import type { RuleTuning, Score, Tuned } from '../../../src/scene/comparison';
import type { ObjectiveSpec } from '../../../src/scene/types';
import type { ComparisonResults } from '../../../src/state/comparison/comparison';
import { rankingOf, runsOf } from '../../../src/views/compare/ranking';
import { runOf } from '../../engine/scenes';

const BOWL: ObjectiveSpec = { kind: 'function', id: 'bowl', params: { kappa: 10, angle: 0 } };
const HIMMELBLAU: ObjectiveSpec = { kind: 'function', id: 'himmelblau', params: {} };
const CAMEL: ObjectiveSpec = { kind: 'function', id: 'six-hump-camel', params: {} };

const scoreOf = (score: number): Score => ({
  eta: 1,
  beta: 0,
  score,
  loss: [score, score, score],
  passesTo: 1,
  passesHalf: [1, 1],
  reached: 1,
  steps: 1,
});

/** A rule whose scores within the budgets are these; untuned it is ten times worse. */
function tuning(rule: string, scores: readonly number[], costs: readonly number[] | null = [1]): RuleTuning {
  const within = scores.map((score): Tuned => {
    const none = new Float64Array(0);
    const details = costs && {
      curve: { q1: none, median: none, q3: none },
      costs: Float64Array.from(costs),
    };
    return {
      rule,
      best: scoreOf(score),
      untuned: scoreOf(10 * score),
      candidates: 1,
      width: 1,
      bestDetails: details,
      untunedDetails: null,
    };
  });
  return { rule, passes: Float64Array.of(1, 2, 4), within };
}

const results = (
  objectives: readonly ObjectiveSpec[],
  tunings: readonly (readonly RuleTuning[])[],
): ComparisonResults =>
  ({
    plan: {
      budgets: [10, 20, 40],
      problems: objectives.map((objective) => ({ objective, run: runOf('gd') })),
    },
    tunings,
  }) as unknown as ComparisonResults;

const one = results([BOWL], [[tuning('gd', [4, 3, 1], [1, 2, 3]), tuning('adam', [2, 3.5, 8], [2, 2, 2])]]);
const rulesWithin = (budget: number) => {
  const { k, budget: shown, ranked } = rankingOf(one, { side: 'tuned', surface: 0 }, budget);
  return { k, shown, rules: ranked.map(({ rule }) => rule) };
};

describe('the ranks of a comparison', () => {
  it('are those within the asked budget, or the largest computed one below it', () => {
    expect(rulesWithin(10)).toEqual({ k: 0, shown: 10, rules: ['adam', 'gd'] });
    expect(rulesWithin(20)).toEqual({ k: 1, shown: 20, rules: ['gd', 'adam'] });
    expect(rulesWithin(39)).toEqual({ k: 1, shown: 20, rules: ['gd', 'adam'] });
    expect(rulesWithin(1000)).toEqual({ k: 2, shown: 40, rules: ['gd', 'adam'] });
    expect(rulesWithin(5)).toEqual({ k: 0, shown: 10, rules: ['adam', 'gd'] });
  });

  it('are those of the side that is on show', () => {
    const { ranked } = rankingOf(one, { side: 'untuned', surface: 0 }, 10);
    expect(ranked.map(({ score, other }) => [score.score, other.score])).toEqual([
      [20, 2],
      [40, 4],
    ]);
  });

  it('are those of the surface that is on show, with its passes, its floor and its verdict', () => {
    const two = results(
      [BOWL, CAMEL],
      [
        [tuning('gd', [1, 1, 1]), tuning('adam', [8, 8, 8])],
        [tuning('gd', [8, 8, 8]), tuning('adam', [1, 1, 1])],
      ],
    );
    const first = rankingOf(two, { side: 'tuned', surface: 0 }, 40);
    expect(first.problem.objective).toBe(BOWL);
    expect([first.floor, first.verdict]).toEqual([
      0,
      { kind: 'win', first: 'gd', second: 'adam', score: 1, secondScore: 8, factor: 8 },
    ]);
    for (const surface of [1, 2, 9]) {
      const second = rankingOf(two, { side: 'tuned', surface }, 40);
      expect(second.problem.objective).toBe(CAMEL);
      expect(second.ranked.map(({ rule }) => rule)).toEqual(['adam', 'gd']);
      expect(second.floor).toBeCloseTo(-1.0316284535, 9);
      expect(second.verdict).toBe(second.verdicts[1]);
      expect([...second.passes]).toEqual([1, 2, 4]);
    }
    expect(first.verdicts.map(({ kind }) => kind)).toEqual(['win', 'win']);
  });

  it('have no passes while no rule has been tuned', () => {
    const ranking = rankingOf(results([BOWL], [[]]), { side: 'tuned', surface: 0 }, 40);
    expect([ranking.ranked, ranking.passes, ranking.profiles]).toEqual([[], new Float64Array(0), null]);
    expect(runsOf(ranking)).toBe(1);
    const alone = rankingOf(results([BOWL], [[tuning('gd', [4, 3, 1])]]), { side: 'tuned', surface: 0 }, 40);
    expect([...alone.passes]).toEqual([1, 2, 4]);
  });

  it('count the runs of a rule by their costs', () => {
    expect(runsOf(rankingOf(one, { side: 'tuned', surface: 0 }, 40))).toBe(3);
    expect(runsOf(rankingOf(one, { side: 'untuned', surface: 0 }, 40))).toBe(1);
  });
});

describe('the profiles of a comparison', () => {
  const profilesOf = (of: ComparisonResults) => rankingOf(of, { side: 'tuned', surface: 0 }, 40).profiles;

  it('are over the problems of all surfaces, in the order of the ranks', () => {
    const two = results(
      [BOWL, HIMMELBLAU],
      [
        [tuning('adam', [8, 8, 8], [4]), tuning('gd', [1, 1, 1], [1])],
        [tuning('gd', [8, 8, 8], [6]), tuning('adam', [1, 1, 1], [3])],
      ],
    );
    expect(profilesOf(two)).toEqual({ ratios: [Float64Array.of(1, 2), Float64Array.of(1, 4)], problems: 2 });
  });

  it('are none of a single problem, and while a surface lacks a rule or its details', () => {
    expect(profilesOf(one)?.problems).toBe(3);
    expect(profilesOf(results([BOWL], [[tuning('gd', [1, 1, 1], [1, 2])]]))?.problems).toBe(2);
    expect(profilesOf(results([BOWL], [[tuning('gd', [1, 1, 1], [1])]]))).toBeNull();
    const missing = results([BOWL, HIMMELBLAU], [[tuning('gd', [1, 1, 1], [1, 1])], []]);
    expect(profilesOf(missing)).toBeNull();
    expect(profilesOf(results([BOWL], [[tuning('gd', [1, 1, 1], null)]]))).toBeNull();
  });
});
