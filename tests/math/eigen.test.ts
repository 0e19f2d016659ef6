import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { symmetricEigen } from '../../src/math/eigen';

const entry = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('the axes of a symmetric matrix', () => {
  it('put it together again', () => {
    fc.assert(
      fc.property(entry, entry, entry, (a, b, c) => {
        const { values, vectors } = symmetricEigen(a, b, c);
        const part = (i: number, j: number) =>
          values[0] * vectors[0][i] * vectors[0][j] + values[1] * vectors[1][i] * vectors[1][j];
        const tolerance = 1e-14 * (Math.abs(a) + Math.abs(b) + Math.abs(c)) + 1e-300;
        expect(Math.abs(part(0, 0) - a)).toBeLessThanOrEqual(tolerance);
        expect(Math.abs(part(0, 1) - b)).toBeLessThanOrEqual(tolerance);
        expect(Math.abs(part(1, 1) - c)).toBeLessThanOrEqual(tolerance);
      }),
    );
  });

  it('are of length 1 and at right angles, the larger value first', () => {
    fc.assert(
      fc.property(entry, entry, entry, (a, b, c) => {
        const { values, vectors } = symmetricEigen(a, b, c);
        const [first, second] = vectors;
        expect(values[0]).toBeGreaterThanOrEqual(values[1]);
        expect(Math.hypot(...first)).toBeCloseTo(1, 14);
        expect(first[0] * second[0] + first[1] * second[1]).toBeCloseTo(0, 14);
      }),
    );
  });

  it('keep a small value beside a large one', () => {
    // The determinant is 1 − 10⁻⁶, the larger value 10⁸ and a little.
    expect(symmetricEigen(1e8, 1e-3, 1e-8).values[1]).toBeCloseTo(9.99999e-9, 20);
  });

  it('are the coordinates’ where it is diagonal, whatever its signs', () => {
    expect(symmetricEigen(2, 0, 5).values).toEqual([5, 2]);
    expect(symmetricEigen(-2, 0, -5).values).toEqual([-2, -5]);
    expect(symmetricEigen(1, 0, -1).values).toEqual([1, -1]);
    expect(symmetricEigen(0, 0, 0).values).toEqual([0, 0]);
    expect(symmetricEigen(0, 3, 0).values).toEqual([3, -3]);
  });

  it('are the coordinates’ where every direction is one', () => {
    for (const every of [0, 3, -3]) {
      const { values, vectors } = symmetricEigen(every, 0, every);
      expect(values).toEqual([every, every]);
      expect(vectors.map((vector) => vector.map(Math.abs)).toSorted()).toEqual([
        [0, 1],
        [1, 0],
      ]);
    }
  });

  it('are not known where an entry is not', () => {
    expect(symmetricEigen(Number.NaN, 0, 1).values.every(Number.isNaN)).toBe(true);
  });
});
