/** How an epoch is divided into steps. */

export interface Division {
  /** ⌈N/B⌉. */
  readonly steps: number;
  /** Points of the last batch. */
  readonly last: number;
}

/** @param size a size over n means all of them */
export function divide(n: number, size: number): Division {
  const batch = Math.min(size, n);
  const steps = Math.ceil(n / batch);
  return { steps, last: n - (steps - 1) * batch };
}
