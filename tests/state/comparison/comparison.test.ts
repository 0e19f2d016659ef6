import { describe, expect, it } from 'vitest';
import type { RuleTuning, Score } from '../../../src/scene/comparison';
import { largestRatio, performanceRatios, profileAt } from '../../../src/state/comparison/profile';
import { rankRules, withoutDecided } from '../../../src/state/comparison/ranks';
import { verdictOf } from '../../../src/state/comparison/verdict';
import { runOf } from '../../engine/scenes';

const scoreOf = (score: number, loss: readonly [number, number, number] = [score, score, score]): Score => ({
  eta: 0.1,
  beta: Number.NaN,
  score,
  loss,
  passesTo: 3,
  passesHalf: [3, 3],
  reached: 1,
  steps: 10,
});

/** A rule whose scores, tuned and untuned, are those within each budget. */
function tuning(rule: string, scores: readonly (readonly [tuned: Score, untuned: Score])[]): RuleTuning {
  return {
    rule,
    passes: new Float64Array(0),
    within: scores.map(([best, untuned]) => ({
      rule,
      best,
      untuned,
      candidates: 29,
      width: 1,
      bestDetails: null,
      untunedDetails: null,
    })),
  };
}

describe('the ranks', () => {
  const tunings = [
    tuning('gd', [
      [scoreOf(1), scoreOf(9)],
      [scoreOf(0.5), scoreOf(8)],
    ]),
    tuning('adam', [
      [scoreOf(2), scoreOf(3)],
      [scoreOf(0.1), scoreOf(2)],
    ]),
  ];

  it('stand best first, within a budget and on a side', () => {
    expect(rankRules(tunings, 0, 'tuned').map(({ rule }) => rule)).toEqual(['gd', 'adam']);
    expect(rankRules(tunings, 1, 'tuned').map(({ rule }) => rule)).toEqual(['adam', 'gd']);
    expect(rankRules(tunings, 0, 'untuned').map(({ rule }) => rule)).toEqual(['adam', 'gd']);
  });

  it('have the other side beside them', () => {
    expect(rankRules(tunings, 0, 'tuned')[0]).toMatchObject({ score: { score: 1 }, other: { score: 9 } });
    expect(rankRules(tunings, 0, 'untuned')[1]).toMatchObject({ score: { score: 9 }, other: { score: 1 } });
  });
});

it('rules whose η is decided by the compared run’s schedule have no η, and no good range of it', () => {
  const points = [[0, 1] as const];
  const run = runOf('momentum', { schedule: { kind: 'by-hand', points, between: 'hold' } });
  const ranked = rankRules(
    [tuning('gd', [[scoreOf(1), scoreOf(9)]]), tuning('line-search', [[scoreOf(2), scoreOf(3)]])],
    0,
    'tuned',
  );
  const [gd, search] = withoutDecided(ranked, run);
  expect([gd.score.eta, gd.other.eta, gd.width, gd.score.score]).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
    1,
  ]);
  expect(search).toBe(ranked[1]);
  expect(withoutDecided(ranked, runOf('momentum'))).toEqual(ranked);
});

describe('the verdict', () => {
  const ranked = (...scores: readonly Score[]) =>
    rankRules(
      scores.map((score, i) => tuning('abcd'[i], [[score, score]])),
      0,
      'tuned',
    );

  it('names a winner whose middle half lies below the second’s', () => {
    expect(verdictOf(ranked(scoreOf(4), scoreOf(1)), 0)).toEqual({
      kind: 'win',
      first: 'b',
      second: 'a',
      score: 1,
      secondScore: 4,
      factor: 4,
    });
    expect(verdictOf(ranked(scoreOf(-6), scoreOf(-9)), -10)).toMatchObject({ factor: 4 });
  });

  it('names nobody where middle halves overlap, but those that overlap', () => {
    const overlapping = ranked(scoreOf(1, [1, 2, 3]), scoreOf(2, [2, 3, 4]), scoreOf(9));
    expect(verdictOf(overlapping, 0)).toEqual({ kind: 'overlap', first: 'a', others: ['b'] });
  });

  it('names nobody where the first one has come lowest and ends above others, as after a single run', () => {
    const strayed = ranked(scoreOf(1, [6, 6, 6]), scoreOf(2, [2, 2, 2]), scoreOf(3, [5, 6, 7]), scoreOf(9));
    expect(verdictOf(strayed, 0)).toEqual({ kind: 'above', first: 'a', others: ['b', 'c'] });
  });

  it('names nobody where the first ones are equal, where all have diverged, and where one is alone', () => {
    expect(verdictOf(ranked(scoreOf(1), scoreOf(1), scoreOf(2)), 0)).toEqual({
      kind: 'tie',
      rules: ['a', 'b'],
      score: 1,
      passes: 3,
    });
    const infinite = scoreOf(Number.POSITIVE_INFINITY);
    expect(verdictOf(ranked(infinite, infinite), 0)).toEqual({ kind: 'lost' });
    expect(verdictOf(ranked(scoreOf(1)), 0)).toEqual({ kind: 'alone' });
  });
});

describe('the verdict on losses that differ by rounding alone', () => {
  const at = (score: number, passesTo: number, half = [passesTo, passesTo] as const): Score => ({
    ...scoreOf(score),
    passesTo,
    passesHalf: half,
  });
  const ranked = (...scores: readonly Score[]) =>
    rankRules(
      scores.map((score, i) => tuning('abcd'[i], [[score, score]])),
      0,
      'tuned',
    );
  const verdict = (...scores: readonly Score[]) => verdictOf(ranked(...scores), 0);

  it('names the quickest of them, and the table stands in that order', () => {
    const scores = [at(2.81e-32, 40), at(4.93e-32, 12), at(1e-13, 9), at(1e-6, 2)];
    expect(verdict(...scores)).toEqual({
      kind: 'quickest',
      rules: ['c', 'b', 'a'],
      score: 1e-13,
      passes: 9,
      secondPasses: 12,
      strayed: [],
      others: [],
    });
    expect(ranked(...scores).map(({ rule }) => rule)).toEqual(['c', 'b', 'a', 'd']);
  });

  it('names those of them that do not stay at the target', () => {
    const never = Number.POSITIVE_INFINITY;
    expect(verdict(at(0, 9), at(1e-20, never), at(1e-30, 12), at(1e-6, never))).toMatchObject({
      rules: ['a', 'c', 'b'],
      strayed: ['b'],
    });
  });

  it('names nobody where the middle halves of their passes overlap, or their passes are equal', () => {
    const overlapping = verdict(at(0, 9, [5, 20]), at(1e-20, 12, [8, 30]), at(1e-30, 50, [40, 60]));
    expect(overlapping).toMatchObject({ kind: 'quickest', rules: ['a', 'b', 'c'], others: ['b'] });
    expect(verdict(at(0, 9), at(1e-20, 9), at(1e-30, 10))).toMatchObject({ kind: 'tie', rules: ['a', 'b'] });
  });

  it('holds on surfaces whose lowest loss is not 0', () => {
    expect(verdict(at(3 + 1e-15, 9), at(3, 12))).toMatchObject({ kind: 'quickest', rules: ['a', 'b'] });
    expect(verdict(at(3 + 1e-9, 9), at(3, 12))).toMatchObject({ kind: 'win', first: 'b' });
  });
});

describe('a performance profile', () => {
  const { NaN: no } = Number;
  // Three rules on four problems: nobody solves the third, and the last is solved at its start.
  const costs = [
    Float64Array.of(10, 40, no, 0),
    Float64Array.of(20, 10, no, 0),
    Float64Array.of(no, 10, no, 5),
  ];
  const ratios = performanceRatios(costs);

  it('has the ratio of each solved problem’s price to the cheapest one', () => {
    expect(ratios.map((each) => [...each])).toEqual([[1, 1, 4], [1, 1, 2], [1]]);
  });

  it('rises by one problem at each of them, and never to 1 where problems stay unsolved', () => {
    expect([0.9, 1, 3.9, 4, 100].map((tau) => profileAt(ratios[0], 4, tau))).toEqual([
      0, 0.5, 0.5, 0.75, 0.75,
    ]);
    expect(profileAt(ratios[2], 4, 100)).toBe(0.25);
    expect(profileAt(new Float64Array(0), 0, 1)).toBe(0);
  });

  it('is drawn until all have risen', () => {
    expect(largestRatio(ratios)).toBe(4);
    expect(largestRatio([Float64Array.of(1)])).toBe(2);
    expect(performanceRatios([])).toEqual([]);
  });
});
