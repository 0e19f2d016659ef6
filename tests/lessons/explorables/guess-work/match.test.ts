import { describe, expect, it } from 'vitest';
import { LECTURE_GUESSES } from '../../../../src/lessons/explorables/guess-work/guesses';
import {
  bestSoFar,
  leader,
  lossOfGuess,
  randomGuesses,
  SIX,
  TRIES,
} from '../../../../src/lessons/explorables/guess-work/match';

describe('guesses against the lecture’s six', () => {
  it('are scored by the loss that the lecture prints, to what its rounded w and b allow', () => {
    expect(SIX).toHaveLength(TRIES);
    for (const { w, b, printed } of LECTURE_GUESSES.slice(1))
      expect(Math.abs(lossOfGuess({ w, b }) - Number(printed))).toBeLessThan(0.01);
    expect(lossOfGuess({ w: 3, b: -1 })).toBeCloseTo(0.0941, 4);
  });

  it('stand beside six random ones in the window, the same for a seed', () => {
    const random = randomGuesses(1);
    expect(random).toEqual(randomGuesses(1));
    expect(random).not.toEqual(randomGuesses(2));
    expect(random).toHaveLength(TRIES);
    for (const { w, b } of random) expect(Math.max(Math.abs(w), Math.abs(b))).toBeLessThanOrEqual(6);
  });

  it('count by the lowest loss so far, which never rises', () => {
    const best = bestSoFar(SIX);
    expect(best[1]).toBe(best[0]);
    expect(best).toEqual(best.toSorted((one, other) => other - one));
    expect(best[5]).toBeCloseTo(1.7e-6, 7);
  });

  it('name who is ahead after as many guesses as were made', () => {
    const random = randomGuesses(1);
    expect(leader([], random)).toBeNull();
    expect(leader([{ w: -6, b: 6 }], random)).toBe('lecture');
    expect(leader([{ w: 1.79, b: -2.28 }], random)).toBe('you');
    expect(leader([{ w: -6, b: 6 }], [{ w: 1.79, b: -2.28 }])).toBe('chance');
  });
});
