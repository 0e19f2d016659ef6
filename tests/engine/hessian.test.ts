import { describe, expect, it } from 'vitest';
import { hessianAt } from '../../src/engine/hessian';
import { objectiveOf } from './analyticObjectives';

const SHAPE = {
  loss: (w: number, b: number) => w ** 3 + 2 * w * w * b - w * b * b + 3 * b ** 3,
  slope: (w: number, b: number) =>
    [3 * w * w + 4 * w * b - b * b, 2 * w * w - 2 * w * b + 9 * b * b] as const,
  bend: (w: number, b: number) => [6 * w + 4 * b, 4 * w - 2 * b, -2 * w + 18 * b] as const,
};

describe('the second derivatives', () => {
  it('are the objective’s own where it has them', () => {
    expect(hessianAt(objectiveOf({ ...SHAPE, bend: () => [1, 2, 3] }), Float64Array.of(0.5, -2))).toEqual([
      1, 2, 3,
    ]);
  });

  it.each([
    [0, 0],
    [1, 0],
    [0.5, -2],
    [-3, 1.5],
  ])('are differences of its gradient elsewhere, as good as exact for a cubic at (%d, %d)', (w, b) => {
    const { loss, slope } = SHAPE;
    const found = hessianAt(objectiveOf({ loss, slope }), Float64Array.of(w, b));
    for (const [i, exact] of SHAPE.bend(w, b).entries()) expect(found[i]).toBeCloseTo(exact, 8);
  });

  it('are differences over a step so small that a fifth power is no bother', () => {
    const steep = objectiveOf({ loss: (w) => 1e8 * w ** 5, slope: (w) => [5e8 * w ** 4, 0] });
    expect(hessianAt(steep, Float64Array.of(1e-3, 0))[0]).toBeCloseTo(2, 3);
  });
});
