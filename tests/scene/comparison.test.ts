import { describe, expect, it } from 'vitest';
import { compareScores, floorOf, type Score, winner } from '../../src/scene/comparison';

const CHOICE: Score = { eta: 0.1, beta: 0.9, score: 1, loss: [1, 1, 1], passesTo: 5, reached: 1, steps: 10 };

describe('a choice of rates', () => {
  it('comes first by its score, then by its passes, then by its η', () => {
    for (const better of [{ score: 0.5, passesTo: 9, eta: 1 }, { passesTo: 4, eta: 1 }, { eta: 0.01 }]) {
      expect(compareScores({ ...CHOICE, ...better }, CHOICE)).toBe(-1);
      expect(compareScores(CHOICE, { ...CHOICE, ...better })).toBe(1);
    }
  });

  it('comes neither first nor last beside an equal one, nor where both never get there', () => {
    expect(compareScores(CHOICE, { ...CHOICE, beta: 0 })).toBe(0);
    const never = { ...CHOICE, passesTo: Number.POSITIVE_INFINITY };
    expect(compareScores(never, { ...never })).toBe(0);
    expect(compareScores(CHOICE, never)).toBe(-1);
  });
});

describe('the winner', () => {
  const ruleOf = (rule: string, score: number, loss: [number, number, number]) => ({
    rule,
    score: { ...CHOICE, score, loss },
  });

  it('is the first where its middle half lies below the second’s', () => {
    expect(winner([ruleOf('a', 1, [1, 1, 2]), ruleOf('b', 4, [3, 4, 5])])).toEqual({ rule: 'a', factor: 4 });
  });

  it('is nobody where they overlap, or where there is nobody else', () => {
    expect(winner([ruleOf('a', 1, [1, 1, 3]), ruleOf('b', 4, [3, 4, 5])])).toBeNull();
    expect(winner([ruleOf('a', 1, [1, 1, 2])])).toBeNull();
    expect(winner([])).toBeNull();
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
