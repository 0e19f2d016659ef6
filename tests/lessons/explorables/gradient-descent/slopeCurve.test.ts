import { describe, expect, it } from 'vitest';
import { slope, steppedFrom } from '../../../../src/lessons/explorables/gradient-descent/slopeCurve';

describe('steps along the slope', () => {
  it('creep on the plain one by one, and leave it when they are many', () => {
    expect(steppedFrom(-2, 0.5, 1, 3)).toBe(-2 - 0.5 * slope(-2));
    expect(steppedFrom(-2, 0.5, 1, 3) + 2).toBeLessThan(0.01);
    expect(steppedFrom(-2, 0.5, 50, 3)).toBeGreaterThan(0);
  });

  it('end where the curve does', () => {
    expect(steppedFrom(2.999, 1000, 50, 3)).toBe(3);
    expect(steppedFrom(3, 1, 1, 3)).toBe(3);
  });
});
