/** σ, at both ends and between. */
import { describe, expect, it } from 'vitest';
import { exp } from '../../src/math/exp';
import { sigmoid } from '../../src/math/sigmoid';

describe('σ', () => {
  it('is a half at 0 of either sign, and keeps NaN', () => {
    expect([sigmoid(0), sigmoid(-0), sigmoid(Number.NaN)]).toEqual([0.5, 0.5, Number.NaN]);
  });

  it('is 1/(1 + e^−z), and the rest to 1 on the other side', () => {
    for (const z of [0.5, 1, 3, 10, 30]) {
      expect(sigmoid(z)).toBe(1 / (1 + exp(-z)));
      expect(sigmoid(-z)).toBe(exp(-z) * sigmoid(z));
      // Each is rounded twice or three times.
      expect(sigmoid(z) + sigmoid(-z)).toBeCloseTo(1, 15);
    }
    expect(sigmoid(1)).toBeCloseTo(0.7310585786300049, 15);
  });

  it('never overflows, and keeps the digits of small values', () => {
    expect([sigmoid(1000), sigmoid(Number.POSITIVE_INFINITY)]).toEqual([1, 1]);
    expect([sigmoid(-1000), sigmoid(Number.NEGATIVE_INFINITY)]).toEqual([0, 0]);
    expect(sigmoid(-700)).toBe(exp(-700));
  });
});
