import { describe, expect, it } from 'vitest';
import { bestFirst, compareScores, floorOf, type Score, winner } from '../../src/scene/comparison';

const CHOICE: Score = {
  eta: 0.1,
  beta: 0.9,
  score: 1,
  loss: [1, 1, 1],
  passesTo: 5,
  passesHalf: [5, 5],
  reached: 1,
  steps: 10,
};

describe('choices of rates', () => {
  const order = (...changes: readonly Partial<Score>[]) =>
    bestFirst(
      changes.map((change) => ({ ...CHOICE, ...change })),
      (score) => score,
    ).map((score) =>
      changes.findIndex((change) =>
        Object.entries(change).every(([key, value]) => score[key as keyof Score] === value),
      ),
    );

  it('stand by their scores, then by their passes, then by their η', () => {
    for (const better of [{ score: 0.5, passesTo: 9, eta: 1 }, { passesTo: 4, eta: 1 }, { eta: 0.01 }]) {
      expect(order({ ...CHOICE }, better)).toEqual([1, 0]);
      expect(order(better, { ...CHOICE })).toEqual([0, 1]);
    }
  });

  it('stay as they are where they are equal, as where none gets there', () => {
    const never = Number.POSITIVE_INFINITY;
    expect(order({ beta: 0 }, { beta: 1 })).toEqual([0, 1]);
    expect(order({ beta: 0, passesTo: never }, { beta: 1, passesTo: never }, { beta: 2 })).toEqual([2, 0, 1]);
  });

  it('are compared to the last bit where one of a rule’s own is chosen', () => {
    const [low, lower] = [
      { ...CHOICE, score: 1e-30, passesTo: 4 },
      { ...CHOICE, score: 1e-33 },
    ];
    expect([compareScores(lower, low), compareScores(low, lower), compareScores(low, low)]).toEqual([
      -1, 1, 0,
    ]);
    expect(compareScores({ ...low, passesTo: 3 }, low)).toBe(-1);
    expect(compareScores({ ...low, eta: 1 }, low)).toBe(1);
  });

  it('stand by their passes where rounding alone tells the lowest losses apart', () => {
    expect(order({ score: 1e-33 }, { score: 1e-13, passesTo: 4 }, { score: 2e-12, passesTo: 1 })).toEqual([
      1, 0, 2,
    ]);
    expect(order({ score: 7 }, { score: 7 + 1e-14, passesTo: 4 })).toEqual([1, 0]);
  });
});

describe('the winner', () => {
  const ruleOf = (rule: string, score: number, loss: [number, number, number]) => ({
    rule,
    score: { ...CHOICE, score, loss },
  });

  it('is the first where its middle half lies below the second’s', () => {
    expect(winner([ruleOf('a', 1, [1, 1, 2]), ruleOf('b', 4, [3, 4, 5])])).toEqual({
      rule: 'a',
      by: 'loss',
      factor: 4,
    });
  });

  it('is nobody where they overlap, or where there is nobody else', () => {
    expect(winner([ruleOf('a', 1, [1, 1, 3]), ruleOf('b', 4, [3, 4, 5])])).toBeNull();
    expect(winner([ruleOf('a', 1, [1, 1, 2])])).toBeNull();
    expect(winner([])).toBeNull();
  });

  it('is the quickest of those whose lowest losses are equal', () => {
    const [quick, slow] = [ruleOf('a', 1e-20, [1, 1, 2]), ruleOf('b', 1e-30, [0, 0, 0])];
    const slowAt = (passesTo: number, passesHalf: [number, number]) => ({
      ...slow.score,
      passesTo,
      passesHalf,
    });
    expect(winner([quick, { ...slow, score: slowAt(15, [6, 20]) }])).toEqual({
      rule: 'a',
      by: 'passes',
      factor: 3,
    });
    expect(winner([quick, { ...slow, score: slowAt(15, [5, 20]) }])).toBeNull();
    expect(winner([quick, { ...slow, score: slowAt(5, [6, 20]) }])).toBeNull();
  });

  it('is so many times as low above the floor of a surface that lies below 0', () => {
    const two = [ruleOf('a', -9, [-9, -9, -9]), ruleOf('b', -6, [-6, -6, -6])];
    expect(winner(two, -10)?.factor).toBe(4);
  });
});

it('the floor of a surface is 0, or its lowest known loss where that is below 0', () => {
  expect(floorOf({ kind: 'function', id: 'rosenbrock', params: {} })).toBe(0);
  expect(floorOf({ kind: 'function', id: 'goldstein-price', params: {} })).toBe(0);
  expect(floorOf({ kind: 'function', id: 'styblinski-tang', params: {} })).toBeCloseTo(-78.332, 2);
  expect(floorOf({ kind: 'formula', text: 'w^2 - 4' })).toBe(0);
});
