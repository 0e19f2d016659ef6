import { describe, expect, it } from 'vitest';
import { cosh, sinh, tanh } from '../../src/math/hyperbolic';
import { samples } from './samples';

/** The largest difference to the platform's own function, in units of the last place of the result. */
function worstUlps(own: (x: number) => number, other: (x: number) => number, xs: readonly number[]): number {
  return Math.max(...xs.map((x) => Math.abs(own(x) - other(x)) / Math.abs(other(x)) / Number.EPSILON));
}

describe.each([
  ['sinh', sinh, Math.sinh],
  ['cosh', cosh, Math.cosh],
  ['tanh', tanh, Math.tanh],
])('%s', (_, own, other) => {
  it.each([
    ['near 0', 1e-3],
    ['up to 1', 1],
    ['up to 20', 20],
    ['up to 700', 700],
  ])('is within a few ulp of the platform’s %s', (_name, reach) => {
    const xs = samples(31, (uniform) => (2 * uniform() - 1) * reach).filter((x) => x !== 0);
    // The platform's own are about 1 ulp off.
    expect(worstUlps(own, other, xs)).toBeLessThan(6);
  });

  it('is NaN for NaN, and what the platform says at 0 and at the ends', () => {
    for (const x of [
      Number.NaN,
      0,
      -0,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      1e-300,
      711,
      -711,
    ])
      expect(own(x)).toBe(other(x));
  });

  it('has no step where it changes from one form to another', () => {
    for (const limit of [0.5, 20, 700]) {
      for (const x of [limit * (1 - 2 ** -50), limit, limit * (1 + 2 ** -50)])
        for (const signed of [x, -x]) expect(worstUlps(own, other, [signed])).toBeLessThan(6);
    }
  });

  it('overflows where the true value does, and not before', () => {
    for (const x of [705, 709.9, -710.4]) expect(Math.abs(own(x) / other(x) - 1)).toBeLessThan(1e-13);
  });
});
