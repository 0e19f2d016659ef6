/** Chooses the data points of each step: all, or batches in the data's order, shuffled, or drawn. */
import { createRandom } from '../math/random';
import type { BatchSpec } from '../scene/types';

export interface Batches {
  /** ⌈N/B⌉. */
  readonly stepsPerEpoch: number;
  /** Whether every step sees all the data, in the data's own order. */
  readonly full: boolean;
  /** The points of the batch are order[from … to); null is the data's own order. */
  readonly order: Int32Array | null;
  from: number;
  to: number;
  /** Sets from and to (and, where it is random, the order) for a step; called once a step, in order. */
  next(step: number): void;
}

/** @param points N; 0 for an objective without data, which every step sees whole. */
export function createBatches(points: number, spec: BatchSpec): Batches {
  const size = spec.size === 'all' ? points : Math.min(spec.size, points);
  // N points drawn with replacement are not the N points; in any other order they are.
  const all =
    spec.size === 'all' || spec.size > points || (size === points && spec.order !== 'with-replacement');
  if (all) return { stepsPerEpoch: 1, full: true, order: null, from: 0, to: points, next: () => {} };

  const stepsPerEpoch = Math.ceil(points / size);
  if (spec.order === 'sequential') {
    return {
      stepsPerEpoch,
      full: false,
      order: null,
      from: 0,
      to: size,
      next(step) {
        this.from = (step % stepsPerEpoch) * size;
        this.to = Math.min(this.from + size, points); // the last batch may be short
      },
    };
  }

  const random = createRandom(spec.seed);
  if (spec.order === 'with-replacement') {
    return {
      stepsPerEpoch,
      full: false,
      order: new Int32Array(size),
      from: 0,
      to: size,
      next() {
        const order = this.order as Int32Array;
        for (let i = 0; i < size; i++) order[i] = random.below(points);
      },
    };
  }

  return {
    stepsPerEpoch,
    full: false,
    order: ascending(points),
    from: 0,
    to: size,
    next(step) {
      const batch = step % stepsPerEpoch;
      // Each epoch shuffles the order of the epoch before: a new uniform permutation all the same.
      if (batch === 0) random.shuffle(this.order as Int32Array);
      this.from = batch * size;
      this.to = Math.min(this.from + size, points);
    },
  };
}

/** 0, 1, … A loop, since `Int32Array.from` takes a tenth of a second for a million points. */
function ascending(length: number): Int32Array {
  const order = new Int32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  return order;
}
