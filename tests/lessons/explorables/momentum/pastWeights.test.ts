import { expect, test } from 'vitest';
import {
  gainOf,
  halfLife,
  memoryOf,
  weightedGradients,
  weightsOf,
} from '../../../../src/lessons/explorables/momentum/pastWeights';
import { run, sceneOf } from '../../../../src/lessons/scenes';
import { runsOf } from '../../experiment';

test('weights are the powers of β, and all of them together are 1/(1 − β)', () => {
  expect(weightsOf(0.5, 4)).toEqual([1, 0.5, 0.25, 0.125]);
  expect(weightsOf(0, 3)).toEqual([1, 0, 0]);
  const sum = weightsOf(0.9, 400).reduce((a, b) => a + b, 0);
  expect(sum).toBeCloseTo(gainOf(0.9), 10);
});

test('after the half-life a gradient weighs half', () => {
  expect(halfLife(0.5)).toBeCloseTo(1, 12);
  expect(halfLife(0.9)).toBeCloseTo(6.5788, 4);
  expect(halfLife(0)).toBe(0);
});

test('the memory is the least count of newest gradients that have the share', () => {
  for (const beta of [0.5, 0.9, 0.99]) {
    const k = memoryOf(beta, 0.9);
    const share = (count: number) => weightsOf(beta, count).reduce((a, b) => a + b, 0) / gainOf(beta);
    expect(share(k)).toBeGreaterThanOrEqual(0.9 - 1e-12);
    expect(share(k - 1)).toBeLessThan(0.9);
  }
  expect(memoryOf(0, 0.9)).toBe(1);
});

test('a run’s gradients, weighed and summed, are its velocity to the last bit', () => {
  const [result] = runsOf(sceneOf({ runs: [run('momentum')], start: { w: -2, b: -2 }, steps: 60 }));
  for (const component of ['w', 'b'] as const) {
    const u = result.columns[result.names.indexOf(`u.${component}`)];
    for (const row of [1, 26, 60]) expect(weightedGradients(result, row, component, 0.9, 5).sum).toBe(u[row]);
  }
  const { terms } = weightedGradients(result, 3, 'w', 0.9, 40);
  expect(terms).toHaveLength(3);
});
