import { describe, expect, it } from 'vitest';
import { createBatches } from '../../../../src/engine/batches';
import { buildObjective, evaluateAt } from '../../../../src/engine/objective';
import {
  estimates,
  meanOf,
  pointGradients,
  spread,
} from '../../../../src/lessons/explorables/stochastic/batchSpread';
import { stepsPerEpoch } from '../../../../src/lessons/explorables/stochastic/stepsPerEpoch';
import { neuron } from '../../../../src/lessons/scenes';

const OBJECTIVE = neuron({ kind: 'generated', id: 'noisy', n: 60, noise: 0.05, seed: 3 }, 'mean');
const HALF_WAY = { w: 0.5, b: -1.4 };

describe('the gradients of single points', () => {
  it('have the true gradient as their mean', () => {
    const truth = evaluateAt(buildObjective(OBJECTIVE).objective, HALF_WAY);
    const mean = meanOf(pointGradients(OBJECTIVE, HALF_WAY));
    expect(mean.w).toBeCloseTo(truth.gradW, 14);
    expect(mean.b).toBeCloseTo(truth.gradB, 14);
  });

  it('scatter less in batches, like one over the root of the size', () => {
    const points = pointGradients(OBJECTIVE, HALF_WAY);
    const truth = meanOf(points);
    const alone = spread(points, truth);
    for (const size of [1, 4, 16, 64]) {
      const expected = alone / Math.sqrt(size);
      expect(spread(estimates(points, size, 4000, 1), truth) / expected).toBeCloseTo(1, 1);
    }
  });
});

describe('an epoch', () => {
  it.each([
    [60, 25, 3, 10],
    [60, 1, 60, 1],
    [60, 60, 1, 60],
    [60, 100, 1, 60],
    [1_000_000, 32, 31_250, 32],
  ])('of %i points in batches of %i has %i steps, the last one of %i points', (n, size, steps, last) => {
    expect(stepsPerEpoch(n, size)).toEqual({ steps, last });
    const batches = createBatches(n, { size, order: 'sequential', seed: 1 });
    expect(batches.full ? 1 : Math.ceil(n / (batches.to - batches.from))).toBe(steps);
  });
});
