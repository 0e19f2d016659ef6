import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LossDefinition } from '../../../src/catalog/define';
import { findLoss } from '../../../src/catalog/losses';
import { createNeuron } from '../../../src/catalog/objectives';
import { createSimdLanes, type SimdLanes } from '../../../src/engine/lanes/simd';
import { createRandom } from '../../../src/math/random';
import { NOISY, runOf } from '../scenes';
import { recorded } from './recorded';

const random = createRandom(5);
const between = (low: number, high: number) => low + (high - low) * random.uniform();

function neuron(points: number, largest: number) {
  const x = Float64Array.from({ length: points }, () => between(-largest, largest));
  const y = Float64Array.from({ length: points }, () => between(0, 1));
  return createNeuron({ x, y }, findLoss('mean') as LossDefinition);
}

function simdOf(objective: ReturnType<typeof neuron>, lanes: number): SimdLanes {
  const made = objective.neuron === undefined ? null : createSimdLanes(objective.neuron, lanes);
  if (made === null) throw new Error('There is no SIMD here');
  return made;
}

/** Values of w and b: usual ones, those where e^x leaves the normal range or the numbers, and no numbers. */
const VALUES: readonly (() => number)[] = [
  () => between(-8, 8),
  () => between(-300, 300),
  () => between(-760, 760),
  () => [0, -0, 1e-320, 1e300, -1e300, Infinity, -Infinity, NaN][random.below(8)],
];

describe('the neuron by SIMD', () => {
  it.each([
    [1, 1, 3],
    [2, 16, 4],
    [3, 7, 1],
    [53, 2, 1e-3],
    [500, 5, 12],
  ])('has the bits of the objective: %i points, %i lanes', (points, lanes, largest) => {
    const objective = neuron(points, largest);
    const simd = simdOf(objective, lanes);
    const full = new Float64Array(3);
    for (let round = 0; round < 400; round++) {
      const value = VALUES[round % VALUES.length];
      for (let i = 0; i < 2 * lanes; i++) simd.thetas[i] = value();
      simd.evaluate(lanes);
      for (let l = 0; l < lanes; l++) {
        objective.evaluate(simd.thetas.subarray(2 * l, 2 * l + 2), full, 0, points, null);
        expect(simd.fulls.slice(3 * l, 3 * l + 3)).toEqual(full);
      }
    }
    simd.release();
  });

  it('keeps lanes of different data apart, and has the next data where memory is used again', () => {
    const [first, second] = [neuron(4, 2), neuron(30_000, 2)];
    const [one, other] = [simdOf(first, 2), simdOf(second, 2)];
    const full = new Float64Array(3);
    const check = (simd: SimdLanes, objective: ReturnType<typeof neuron>) => {
      simd.thetas.set([1, -1, 0.5, 2]);
      simd.evaluate(2);
      objective.evaluate(Float64Array.of(0.5, 2), full, 0, objective.points, null);
      expect(simd.fulls.slice(3, 6)).toEqual(full);
    };
    check(one, first);
    check(other, second);
    check(one, first);
    one.release();
    other.release();
    const third = neuron(40_000, 2);
    check(simdOf(third, 2), third);
  });
});

describe('without SIMD', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it.each([
    ['where there is no WebAssembly', undefined],
    ['where a policy forbids it', { Module: () => expect.fail('forbidden') }],
  ])('runs are the same, %s', async (_, api) => {
    vi.stubGlobal('WebAssembly', api);
    vi.resetModules();
    const { sideBySide } = await import('./recorded');
    const runs = ['-1', '0', '2'].map((w) => runOf('adam', { start: { w: Number(w), b: 1 } }));
    expect(sideBySide(NOISY, runs, 0.1)).toEqual(runs.map((run) => recorded(NOISY, run, 0.1)));
  });
});
