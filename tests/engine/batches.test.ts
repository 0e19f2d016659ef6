import { describe, expect, it } from 'vitest';
import { createBatches } from '../../src/engine/batches';
import { createRandom } from '../../src/math/random';

function epoch(batches: ReturnType<typeof createBatches>, first: number): number[] {
  const seen: number[] = [];
  for (let step = first; step < first + batches.stepsPerEpoch; step++) {
    batches.next(step);
    for (let i = batches.from; i < batches.to; i++) seen.push(batches.order === null ? i : batches.order[i]);
  }
  return seen;
}

const IN_ORDER = Array.from({ length: 53 }, (_, i) => i);

describe('batches', () => {
  it('take ⌈N/B⌉ steps an epoch; the last may be short', () => {
    const batches = createBatches(53, { size: 25, order: 'sequential', seed: 1 });
    expect(batches.stepsPerEpoch).toBe(3);
    expect(epoch(batches, 0)).toEqual(IN_ORDER);
    expect(epoch(batches, 3)).toEqual(IN_ORDER);
  });

  it('see every point once an epoch when shuffled, each epoch in another order, the same for a seed', () => {
    const spec = { size: 8, order: 'shuffled', seed: 4 } as const;
    const batches = createBatches(53, spec);
    const first = epoch(batches, 0);
    const second = epoch(batches, 7);
    expect([...first].sort((a, b) => a - b)).toEqual(IN_ORDER);
    expect([...second].sort((a, b) => a - b)).toEqual(IN_ORDER);
    expect(first).not.toEqual(second);
    expect(epoch(createBatches(53, spec), 0)).toEqual(first);
    expect(epoch(createBatches(53, { ...spec, seed: 5 }), 0)).not.toEqual(first);
  });

  it('draw every point equally often with replacement', () => {
    const batches = createBatches(5, { size: 4, order: 'with-replacement', seed: 1 });
    const counts = new Array<number>(5).fill(0);
    for (let step = 0; step < 5000; step++) {
      batches.next(step);
      for (let i = batches.from; i < batches.to; i++) counts[(batches.order as Int32Array)[i]]++;
    }
    for (const count of counts) expect(Math.abs(count - 4000)).toBeLessThan(300);
  });

  it('are full with replacement also where the size does not divide the number of points', () => {
    const batches = createBatches(5, { size: 4, order: 'with-replacement', seed: 1 });
    for (let step = 0; step < 4; step++) {
      batches.next(step);
      expect([batches.from, batches.to]).toEqual([0, 4]);
    }
    expect(batches.order).toHaveLength(4);
  });

  it('are everything at once where there is no data, and where the size is that of the data or more', () => {
    const none = createBatches(0, { size: 'all', order: 'sequential', seed: 1 });
    expect([none.full, none.stepsPerEpoch, none.from, none.to]).toEqual([true, 1, 0, 0]);
    for (const size of ['all', 5, 6] as const) {
      const batches = createBatches(5, { size, order: 'shuffled', seed: 1 });
      expect([batches.full, batches.stepsPerEpoch, batches.from, batches.to]).toEqual([true, 1, 0, 5]);
    }
    expect(createBatches(5, { size: 4, order: 'shuffled', seed: 1 }).full).toBe(false);
  });

  it('begin with as many points as a batch has, before any step', () => {
    for (const order of ['sequential', 'shuffled', 'with-replacement'] as const) {
      const { full, from, to } = createBatches(9, { size: 4, order, seed: 1 });
      expect([full, from, to]).toEqual([false, 0, 4]);
    }
  });

  it('draw no more than their own points, of which as many as there are may be drawn anew', () => {
    const batches = createBatches(5, { size: 5, order: 'with-replacement', seed: 1 });
    expect([batches.full, batches.stepsPerEpoch, batches.to]).toEqual([false, 1, 5]);
    batches.next(0);
    expect(batches.order).toHaveLength(5);
    expect(createBatches(5, { size: 6, order: 'with-replacement', seed: 1 }).full).toBe(true);
  });

  it('draw one number for each of their points, step by step', () => {
    const random = createRandom(3);
    const batches = createBatches(9, { size: 4, order: 'with-replacement', seed: 3 });
    for (let step = 0; step < 3; step++) {
      batches.next(step);
      expect(batches.order).toEqual(Int32Array.from({ length: 4 }, () => random.below(9)));
    }
  });
});
