import { describe, expect, it } from 'vitest';
import { levenbergMarquardtStep } from '../../../src/engine/nearest/levenbergMarquardt';

const slopes = [new Float64Array([1, 2, 0]), new Float64Array([0, 1, 3])];
/** J d for d = (2, −1), so that the step from there leads to −d. */
const residuals = new Float64Array([2, 3, -3]);

describe('a damped step', () => {
  it('ends where the residuals are 0, if nothing damps it', () => {
    const [w, b] = levenbergMarquardtStep(slopes, residuals, 0);
    expect(w).toBeCloseTo(-2, 12);
    expect(b).toBeCloseTo(1, 12);
  });

  it('is shorter the more it is damped, and goes down', () => {
    const lengths = [0, 0.1, 1, 10].map((damping) =>
      Math.hypot(...levenbergMarquardtStep(slopes, residuals, damping)),
    );
    expect(lengths).toEqual(lengths.toSorted((one, other) => other - one));
    const strong = levenbergMarquardtStep(slopes, residuals, 1e6);
    // Jᵀr = (8, −6), against which it goes.
    expect(strong[0]).toBeLessThan(0);
    expect(strong[1]).toBeGreaterThan(0);
  });

  it('leaves alone what nothing depends on', () => {
    const [w, b] = levenbergMarquardtStep([slopes[0], new Float64Array(3)], residuals, 0);
    expect(w).toBeCloseTo(-8 / 5, 12);
    expect(b === 0).toBe(true);
  });

  it('goes down where the square of a slope is too small for a number', () => {
    const [d] = levenbergMarquardtStep([new Float64Array([1e-200])], new Float64Array([1]), 0);
    expect(d).toBeLessThan(0);
    expect(Number.isFinite(d)).toBe(true);
  });
});
