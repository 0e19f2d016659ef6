/** RAdam's ρ against exact fractions: for β₂ close to 1 its textbook form has no digits left. */
import { describe, expect, it } from 'vitest';
import { bowl } from '../../../src/catalog/objectives/bowl';
import { createFunctionObjective } from '../../../src/catalog/objectives/index';
import { radam } from '../../../src/catalog/optimizers/radam';
import { drive } from '../drive';

const UNIT = 2n ** 53n;
const POINT = 120n;

/** ρ∞ − 2kβ^k/(1 − β^k) for a double β from ½ to below 1, which is a whole number of 2⁻⁵³. */
function exactRho(beta: number, k: number): number {
  const n = BigInt(beta * 2 ** 53);
  const power = n ** BigInt(k);
  const limit = ((2n * UNIT) << POINT) / (UNIT - n) - (1n << POINT);
  const taken = ((2n * BigInt(k) * power) << POINT) / (UNIT ** BigInt(k) - power);
  return Number(limit - taken) / 2 ** Number(POINT);
}

/** ρ for a β₂ so close to 1 that the series in k(1 − β₂) has all digits in its first terms. */
const exactSeries = (beta: number, k: number) => k - (k * (k + 1) * (1 - beta)) / 6;

const shownRho = (beta2: number, k: number) =>
  radam.derived.rho.of((name) => (name === 'k' ? k : name === 'beta2' ? beta2 : 2 / (1 - beta2) - 1));

describe('RAdam’s ρ', () => {
  it.each([0.5, 0.9, 0.999, 0.9999995, 0.9999999, 1 - 1e-12, 1 - 2 ** -53])(
    'has its digits for β₂ = %d',
    (beta2) => {
      for (const k of [1, 2, 3, 4, 5, 6, 7, 20, 300, 3000]) {
        const expected = exactRho(beta2, k);
        expect(Math.abs(shownRho(beta2, k) - expected)).toBeLessThanOrEqual(1e-13 * expected);
      }
    },
  );

  it('is shown at any step without adding up all the steps before it', () => {
    // As many terms as steps would take years.
    expect(shownRho(0.999, 1e15)).toBeCloseTo(1999, 8);
    const near = 1 - 2 ** -53;
    expect(shownRho(near, 1e12)).toBeCloseTo(exactSeries(near, 1e12), 1);
  });

  it.each([0.9999995, 0.9999999, 1 - 1e-14])(
    'is below 5 at the fifth step for β₂ = %d, so that the step is not rectified, and above it at the sixth',
    (beta2) => {
      const rows = drive(radam, createFunctionObjective(bowl, { kappa: 1, angle: 0 }), [1, 1], 6, {
        eta: 0.01,
        beta1: 0,
        beta2,
      });
      // Without momentum a step that is not rectified is plain gradient descent: the bowl's gradient is θ.
      expect(rows[4].next[0] - rows[4].theta[0]).toBeCloseTo(-0.01 * rows[4].theta[0], 12);
      expect(Math.abs(rows[5].next[0] - rows[5].theta[0] + 0.01 * rows[5].theta[0])).toBeGreaterThan(1e-4);
    },
  );
});
