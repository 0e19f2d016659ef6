/** Comparing two ways to do the same, in one process, in turns: the ratio of their medians means something. */

export interface Comparison {
  /** Milliseconds, the medians. */
  readonly ours: number;
  readonly other: number;
  /** The median of the ratios ours/other, pair by pair: a slow moment of the machine falls on both. */
  readonly ratio: number;
}

/** Code is compiled on another thread, which may have to wait for its turn; until then both are slow. */
const WARM_UP_MILLISECONDS = 500;

/** At least 7 pairs, A B B A …, after a warm-up of each: `warmUps` times, and for half a second together. */
export function compare(ours: () => void, other: () => void, pairs = 15, warmUps = 3): Comparison {
  const warm = performance.now() + WARM_UP_MILLISECONDS;
  for (let i = 0; i < warmUps || performance.now() < warm; i++) {
    ours();
    other();
  }
  const times: [number, number][] = [];
  for (let i = 0; i < pairs; i++) {
    if (i % 2 === 0) {
      const a = time(ours);
      times.push([a, time(other)]);
    } else {
      const b = time(other);
      times.push([time(ours), b]);
    }
  }
  return {
    ours: median(times.map(([a]) => a)),
    other: median(times.map(([, b]) => b)),
    ratio: median(times.map(([a, b]) => a / b)),
  };
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
