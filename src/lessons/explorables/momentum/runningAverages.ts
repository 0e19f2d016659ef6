/** Three ways to average numbers that arrive one at a time, and what each of them has to do and to keep. */

export interface Averaged {
  /** The values so far, 1, 2, 3 … */
  readonly t: number;
  readonly x: number;
  /** Approach 1: the sum of all over t. */
  readonly summed: number;
  /** Approach 2: the average before, moved a t-th of the way. */
  readonly updated: number;
  /** βs + (1 − β)x: an average that forgets. */
  readonly weighted: number;
  /** βu + x: momentum's. */
  readonly momentum: number;
}

export interface Effort {
  /** Additions, subtractions, multiplications and divisions, from the first number on. */
  readonly operations: number;
  /** Numbers kept between two arrivals. */
  readonly kept: number;
}

/** @param beta at least 0, below 1 */
export function averagesOf(numbers: readonly number[], beta: number): Averaged[] {
  let updated = 0;
  let weighted = 0;
  let momentum = 0;
  return numbers.map((x, index) => {
    const t = index + 1;
    let sum = 0;
    for (let i = 0; i < t; i++) sum += numbers[i];
    updated += (x - updated) / t;
    weighted = beta * weighted + (1 - beta) * x;
    momentum = beta * momentum + x;
    return { t, x, summed: sum / t, updated, weighted, momentum };
  });
}

/** Approach 1, the average said after each of n numbers: at the t-th, t − 1 additions and a division; all are kept. */
export function effortOfSums(n: number): Effort {
  return { operations: (n * (n + 1)) / 2, kept: n };
}

/** Approach 2: a subtraction, a division, an addition for each; the average and t are kept. */
export function effortOfUpdates(n: number): Effort {
  return { operations: 3 * n, kept: n === 0 ? 0 : 2 };
}

/** βu + x: a multiplication and an addition for each; u is kept. */
export function effortOfMomentum(n: number): Effort {
  return { operations: 2 * n, kept: n === 0 ? 0 : 1 };
}
