import { describe, expect, it } from 'vitest';
import {
  approximation,
  CUBE,
  derivative,
  EXP,
  largestError,
  lossSlice,
  MAX_DEGREE,
  SIN,
  type Smooth,
} from '../../../../src/lessons/explorables/gradient-descent/taylor';

const SLICE = lossSlice([0.5, 2.5], [0.2, 0.9], -1);
const FUNCTIONS: readonly (readonly [string, Smooth])[] = [
  ['exp', EXP],
  ['sin', SIN],
  ['w³', CUBE],
  ['a slice of the loss', SLICE],
];
const PLACES = [-4.2, -1, 0, 0.3, 1.7, 5];

describe('series', () => {
  it.each(FUNCTIONS)('of %s begin with its value', (_, f) => {
    for (const w0 of PLACES) expect(f.series(w0)[0]).toBeCloseTo(f.value(w0), 14);
  });

  it.each(FUNCTIONS)('of %s have each derivative as the slope of the one before', (_, f) => {
    const h = 1e-4;
    for (const w0 of PLACES) {
      const [before, after] = [f.series(w0 - h), f.series(w0 + h)];
      const here = f.series(w0);
      for (let k = 1; k <= MAX_DEGREE; k++) {
        const difference = (derivative(after, k - 1) - derivative(before, k - 1)) / (2 * h);
        const size = Math.max(1, Math.abs(difference));
        expect(Math.abs(derivative(here, k) - difference) / size).toBeLessThan(1e-5);
      }
    }
  });

  it('of exp at 0 are 1/k!', () => {
    expect(EXP.series(0)).toEqual([1, 1, 1 / 2, 1 / 6, 1 / 24, 1 / 120].map((c) => expect.closeTo(c, 15)));
  });

  it('keep the slope of a sigmoid that is all but 1', () => {
    const slice = lossSlice([1], [0], 0);
    // L = σ²/2, so L′ = σ²(1 − σ), and 1 − σ(40) is e⁻⁴⁰.
    expect(slice.series(40)[1] / 4.248354255291589e-18).toBeCloseTo(1, 12);
  });
});

describe('approximations', () => {
  it('of w³ have no error from degree 3 on', () => {
    for (const w0 of [-1.37, 0, 0.6, 1.9])
      for (const epsilon of [0.1, 1, 3])
        for (let degree = 3; degree <= MAX_DEGREE; degree++)
          expect(largestError(CUBE, degree, w0, [w0 - epsilon, w0 + epsilon])).toBe(0);
  });

  it('of w³ of degree 2 are off by ε³', () => {
    expect(largestError(CUBE, 2, 0.7, [0.2, 1.2])).toBeCloseTo(0.125, 12);
  });

  it('of degree 1 are the tangent', () => {
    expect(approximation(EXP.series(0), 1, 0, 0.5)).toBe(1.5);
  });

  it.each(FUNCTIONS)('of %s err less and less in a small neighbourhood', (_, f) => {
    const errors = Array.from({ length: MAX_DEGREE + 1 }, (_value, n) =>
      largestError(f, n, 0.4, [0.35, 0.45]),
    );
    for (let n = 1; n <= MAX_DEGREE; n++) expect(errors[n]).toBeLessThanOrEqual(errors[n - 1]);
  });

  it('of the slice err more with degree 5 than with degree 1 far from w₀', () => {
    expect(largestError(SLICE, 5, 0, [-5, 5])).toBeGreaterThan(largestError(SLICE, 1, 0, [-5, 5]));
  });
});
