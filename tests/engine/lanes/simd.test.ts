import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LossDefinition, NeuronData } from '../../../src/catalog/define';
import { findLoss } from '../../../src/catalog/losses';
import { createNeuron } from '../../../src/catalog/objectives';
import { createSimdLanes, type SimdLanes } from '../../../src/engine/lanes/simd';
import { createRandom } from '../../../src/math/random';
import { EXP_TABLE } from '../../../src/math/tables';
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

describe('the memory of lanes', () => {
  const PAGE = 65_536;
  /** Bytes of the table of e^x, and what two lanes need: θ, gradient and loss, and the scratch memory of 32 points. */
  const BESIDES = 8 * EXP_TABLE.length + 8 * 2 * (2 + 3) + 32 * 32;
  const dataOf = (points: number): NeuronData => {
    const zeros = new Float64Array(points);
    return { x: zeros, y: zeros, gradientScale: 1, lossScale: 1 };
  };
  const lanesOf = (points: number, lanes = 2): SimdLanes =>
    createSimdLanes(dataOf(points), lanes) ?? expect.fail('There is no SIMD here');
  const release = (all: readonly SimdLanes[]) => {
    for (const each of all) each.release();
  };
  /** The points whose x and y fill so many pages together with all else. */
  const filling = (pages: number) => (pages * PAGE - BESIDES) / 16;
  /** Takes all memories that are kept, so that the next ones are new. */
  const takeAll = () => Array.from({ length: 6 }, () => lanesOf(1));

  it('is as many pages as are needed', () => {
    const taken = takeAll();
    const pages = (points: number, lanes?: number) => {
      const made = lanesOf(points, lanes);
      taken.push(made);
      return made.thetas.buffer.byteLength / PAGE;
    };
    expect([1, filling(1), filling(1) + 1].map((points) => pages(points))).toEqual([1, 1, 2]);
    expect([filling(3), filling(3) + 1].map((points) => pages(points))).toEqual([3, 4]);
    // A lane alone takes the room of two, three that of four.
    expect([filling(1), filling(1) + 1].map((points) => pages(points, 1))).toEqual([1, 2]);
    const more = (8 * 2 * (2 + 3) + 32 * 32) / 16;
    expect([filling(1) - more, filling(1) - more + 1].map((points) => pages(points, 3))).toEqual([1, 2]);
  });

  it('is kept for later, four memories at most, the newest of them first', () => {
    const all = takeAll();
    release(all);
    const again = takeAll();
    const buffers = again.map(({ thetas }) => thetas.buffer);
    buffers.slice(0, 4).forEach((buffer, i) => {
      expect(buffer).toBe(all[3 - i].thetas.buffer);
    });
    for (const { thetas } of all) expect(buffers.slice(4)).not.toContain(thetas.buffer);
  });

  it('is kept up to 64 pages', () => {
    takeAll();
    const [large, larger] = [lanesOf(filling(64)), lanesOf(filling(64) + 1)];
    release([larger]);
    expect(lanesOf(1).thetas.buffer).not.toBe(larger.thetas.buffer);
    release([large]);
    expect(lanesOf(1).thetas.buffer).toBe(large.thetas.buffer);
  });

  it('begins with places of zeros', () => {
    const before = lanesOf(1);
    before.thetas.fill(5);
    before.release();
    expect(lanesOf(1).thetas).toEqual(new Float64Array(4));
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
