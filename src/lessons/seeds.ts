/** Counts and medians over what a claim measures with each of its seeds, and chance for its scenes. */
import { createRandom } from '../math/random';
import type { Point, Window } from '../scene/types';

type Measured = readonly (readonly number[])[];

/** The number of seeds whose measurement meets a condition. */
export function countOf(meets: (measured: readonly number[]) => boolean): (all: Measured) => number {
  return (all) => all.filter(meets).length;
}

/** The median of measurement `index`; the mean of the middle two of an even number, ∞ among them as the largest. */
export function medianOf(index: number): (all: Measured) => number {
  return (all) => {
    const sorted = all.map((each) => each[index]).sort((one, other) => one - other);
    const half = sorted.length / 2;
    return Number.isInteger(half) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[Math.floor(half)];
  };
}

/** A point drawn evenly from the window: w first, then b. */
export function drawnPoint(seed: number, { w, b }: Window): Point {
  const random = createRandom(seed);
  const along = ([from, to]: readonly [number, number]) => from + (to - from) * random.uniform();
  const across = along(w);
  return { w: across, b: along(b) };
}
