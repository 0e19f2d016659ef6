import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atRank, monotoneCurve, PARTS, quantilesOf, rankOf } from '../../src/math/equalize';

describe('quantiles', () => {
  it('part the values into twentieths', () => {
    const quantiles = quantilesOf(Float64Array.from({ length: 201 }, (_, i) => 200 - i));
    expect([...quantiles]).toEqual(Array.from({ length: PARTS + 1 }, (_, part) => 10 * part));
  });

  it('of no values are no numbers', () => {
    expect([...quantilesOf(new Float64Array(0))].every(Number.isNaN)).toBe(true);
  });

  it('lead from a value to its rank and back', () => {
    const quantiles = quantilesOf(Float64Array.from({ length: 401 }, (_, i) => (i / 400) ** 3));
    for (const rank of [0, 0.01, 0.05, 0.32, 0.5, 0.96, 1])
      expect(rankOf(quantiles, atRank(quantiles, rank))).toBeCloseTo(rank, 12);
    expect(rankOf(quantiles, -1)).toBe(0);
    expect(rankOf(quantiles, 2)).toBe(1);
  });
});

describe('a monotone curve', () => {
  const steps = fc.array(
    fc.tuple(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    { minLength: 1, maxLength: 24 },
  );

  it('goes through its points, never turns back and stays at its ends', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const x: number[] = [];
        const y: number[] = [];
        for (const [width, rise] of all) {
          x.push((x.at(-1) ?? 0) + width);
          y.push((y.at(-1) ?? 0) + rise);
        }
        const curve = monotoneCurve(x, y);
        expect(curve(x[0] - 1)).toBe(y[0]);
        expect(curve(x[x.length - 1] + 1)).toBe(y[y.length - 1]);
        let before = y[0];
        for (let i = 1; i < x.length; i++) {
          for (let part = 0; part <= 8; part++) {
            const value = curve(x[i - 1] + (part / 8) * (x[i] - x[i - 1]));
            expect(value).toBeGreaterThanOrEqual(before - 1e-9);
            before = value;
          }
          expect(curve(x[i])).toBeCloseTo(y[i], 9);
        }
      }),
    );
  });

  it('has no corner at its points', () => {
    const curve = monotoneCurve([0, 1, 3, 4], [0, 0.1, 0.8, 1]);
    for (const at of [1, 3]) {
      const [left, right] = [(curve(at) - curve(at - 1e-6)) / 1e-6, (curve(at + 1e-6) - curve(at)) / 1e-6];
      expect(left).toBeCloseTo(right, 4);
    }
  });
});
