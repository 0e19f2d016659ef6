import { describe, expect, it } from 'vitest';
import { createIntegrator } from '../../src/math/dormand-prince';

/** A point on a circle, once around in 2π. */
const circle = (y: Float64Array, out: Float64Array) => {
  out[0] = -y[1];
  out[1] = y[0];
};

function around(tolerance: number) {
  const integrator = createIntegrator(circle, Float64Array.of(1, 0), 0.1, tolerance, 1);
  while (integrator.time < 2 * Math.PI) expect(integrator.step(2 * Math.PI)).toBe(true);
  return integrator;
}

describe('Dormand and Prince’s pair', () => {
  it('comes back to where it began on a circle, at the time that was asked for', () => {
    const { y, time } = around(1e-10);
    expect(time).toBe(2 * Math.PI);
    expect(Math.hypot(y[0] - 1, y[1])).toBeLessThan(1e-8);
  });

  it('takes as many more steps for less error as its order says', () => {
    // Five digits at the fifth order: ten times as many steps.
    const ratio = around(1e-12).evaluations / around(1e-7).evaluations;
    expect(ratio).toBeGreaterThan(7);
    expect(ratio).toBeLessThan(13);
  });

  it('keeps the slope where it is', () => {
    const { y, slope } = around(1e-9);
    expect([...slope]).toEqual([-y[1], y[0]]);
  });

  it('stays where no step leads to numbers', () => {
    const cliff = (y: Float64Array, out: Float64Array) => {
      out[0] = y[0] > 1 ? Number.NaN : 1;
    };
    const integrator = createIntegrator(cliff, Float64Array.of(0), 0.3, 1e-9, 1);
    let steps = 0;
    while (integrator.step(10)) steps++;
    expect(steps).toBeGreaterThan(2);
    expect(integrator.y[0]).toBeCloseTo(1, 9);
    expect(integrator.y[0]).toBeLessThanOrEqual(1);
  });
});
