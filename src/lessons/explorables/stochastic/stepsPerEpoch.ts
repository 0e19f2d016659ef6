/** Divides an epoch into steps. */

export interface EpochSteps {
  /** ⌈N/B⌉. */
  readonly steps: number;
  /** Points of the last batch. */
  readonly last: number;
}

/** @param size a size over n means all of them */
export function stepsPerEpoch(n: number, size: number): EpochSteps {
  const batch = Math.min(size, n);
  const steps = Math.ceil(n / batch);
  return { steps, last: n - (steps - 1) * batch };
}
