/** From place to place along an axis of a sweep, by keys. */

/**
 * Finer cells come between those that the document names; a key goes on to the next of the named ones.
 *
 * @param named ascending, at least one
 * @param from null for the middle
 * @param steps to the left where negative; past the end it is the last
 */
export function stepAmong(named: readonly number[], from: number | null, steps: number): number {
  const start = from ?? named[Math.floor(named.length / 2)];
  const ahead =
    steps > 0 ? named.filter((place) => place > start) : named.filter((place) => place < start).reverse();
  const far = Math.min(Math.abs(steps), ahead.length);
  return far === 0 ? start : ahead[far - 1];
}
