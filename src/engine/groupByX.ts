/** Groups data points by equal x: once per data set, whatever the window is; also the range of x. */
import type { DataPoints } from '../catalog/define';
import type { WeightedPoints } from './weightedNeuron';

/** Most different x for which points of equal x are grouped, so that the sum stays exact. */
const MOST_GROUPS = 2_000;
/** Slots of the hash table: a power of two, at most a quarter full. */
const SLOT_BITS = 13;
const SLOTS = 1 << SLOT_BITS;
const FREE = -1;

export interface DataGroups {
  /** The smallest and the largest x. */
  readonly low: number;
  readonly high: number;
  /** All the data, grouped by x; null where there are more than MOST_GROUPS different x. */
  readonly groups: WeightedPoints | null;
  /** An x that is seen more often than others (the zeros of a sparse feature); NaN where there is none. */
  readonly frequent: number;
}

/** Points a slice: between two of them a caller may stop. */
const SLICE_POINTS = 65_536;

/** Calls `work` on the n points, a range at a time; yields the cost of each range in evaluations, so that a caller may stop between two. */
export function* inSlices(
  n: number,
  costPerPoint: number,
  work: (from: number, to: number) => void,
): Generator<number, void> {
  for (let from = 0; from < n; from += SLICE_POINTS) {
    const to = Math.min(n, from + SLICE_POINTS);
    work(from, to);
    yield (to - from) * costPerPoint;
  }
}

/** Goes through the data once or twice. x and y finite, at least one point. */
export function* groupByX({ x, y }: DataPoints): Generator<number, DataGroups> {
  const n = x.length;
  const range = Float64Array.of(x[0], x[0]);
  const table = createTable();
  const groupOf = new Int32Array(n);
  yield* inSlices(n, 1, (from, to) => {
    widen(range, x, from, to);
    for (let i = from; i < to && !table.overfull(); i++) groupOf[i] = table.groupOf(x[i]);
  });
  const [low, high] = range;
  if (table.overfull()) return { low, high, groups: null, frequent: table.frequent() };

  const xs = table.values();
  const groups = xs.length;
  const count = table.counts();
  const mean = new Float64Array(groups);
  yield* inSlices(n, 0.5, (from, to) => {
    for (let i = from; i < to; i++) mean[groupOf[i]] += y[i];
  });
  for (let j = 0; j < groups; j++) mean[j] /= count[j];
  const tilt = new Float64Array(groups);
  let rest = 0;
  yield* inSlices(n, 0.5, (from, to) => {
    let squares = 0;
    for (let i = from; i < to; i++) {
      const j = groupOf[i];
      const residual = y[i] - mean[j];
      tilt[j] += residual;
      squares += residual * residual;
    }
    rest += squares;
  });
  for (let j = 0; j < groups; j++) tilt[j] *= 2;
  return { low, high, groups: { x: xs, y: mean, weight: count, tilt, rest, total: n }, frequent: Number.NaN };
}

/** Makes [low, high] hold x[from … to) as well. Taking the pair apart by pattern made this three times slower. */
function widen(range: Float64Array, x: Float64Array, from: number, to: number): void {
  let low = range[0];
  let high = range[1];
  for (let i = from; i < to; i++) {
    const value = x[i];
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  range[0] = low;
  range[1] = high;
}

/** Numbers different values 0, 1, 2 … in the order in which they come. */
function createTable() {
  const slots = new Int32Array(SLOTS).fill(FREE);
  const values = new Float64Array(MOST_GROUPS + 1);
  const counts = new Float64Array(MOST_GROUPS + 1);
  const key = new Float64Array(1);
  const bits = new Int32Array(key.buffer);
  let used = 0;

  return {
    overfull: () => used > MOST_GROUPS,

    /** The number of a value, a new one where it has not been seen. 0 and −0 are one value. */
    groupOf(value: number): number {
      key[0] = value + 0;
      const hash = Math.imul(bits[0] ^ Math.imul(bits[1], 0x9e3779b1), 0x85ebca6b);
      let slot = hash >>> (32 - SLOT_BITS);
      while (slots[slot] !== FREE && values[slots[slot]] !== value) slot = (slot + 1) & (SLOTS - 1);
      if (slots[slot] === FREE) {
        values[used] = value;
        slots[slot] = used++;
      }
      counts[slots[slot]]++;
      return slots[slot];
    },

    values: () => values.slice(0, used),
    counts: () => counts.slice(0, used),

    /** The value that has come most often, if that is more than one time in ten; NaN otherwise. */
    frequent(): number {
      let most = 0;
      let seen = 0;
      for (let j = 0; j < used; j++) {
        seen += counts[j];
        if (counts[j] > counts[most]) most = j;
      }
      return 10 * counts[most] > seen ? values[most] : Number.NaN;
    },
  };
}
