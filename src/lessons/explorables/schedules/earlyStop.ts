/** Early stopping: when a run ends for want of progress, and what it goes back to. */

export interface EarlyStop {
  /** The row at which it gives up; the last row where it never does. */
  readonly at: number;
  /** The row that it rolls back to: the lowest so far. */
  readonly best: number;
  /** Whether its patience came to an end before the run did. */
  readonly gaveUp: boolean;
}

/** @param patience rows without anything lower after which it gives up, at least 1 */
export function stopEarly(losses: ArrayLike<number>, length: number, patience: number): EarlyStop {
  let best = 0;
  for (let row = 1; row < length; row++) {
    if (losses[row] < losses[best]) best = row;
    else if (row - best >= patience) return { at: row, best, gaveUp: true };
  }
  return { at: length - 1, best, gaveUp: false };
}
