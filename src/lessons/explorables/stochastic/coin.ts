/** Tosses of a coin, and what they tell about it. */
import { createRandom } from '../../../math/random';

/**
 * Tosses in order: 1 is heads. The same seed gives the same draws, so that a coin with a higher chance shows heads
 * wherever a lower one does.
 *
 * @param seed an integer, 0 … 2³² − 1
 * @param chance of heads, 0 … 1
 */
export function tosses(seed: number, chance: number, count: number): Uint8Array {
  const random = createRandom(seed);
  return Uint8Array.from({ length: count }, () => (random.uniform() < chance ? 1 : 0));
}

/** After each toss, the share of heads so far. */
export function runningMeans(thrown: Uint8Array): Float64Array {
  const means = new Float64Array(thrown.length);
  let heads = 0;
  for (let i = 0; i < thrown.length; i++) {
    heads += thrown[i];
    means[i] = heads / (i + 1);
  }
  return means;
}

/** The standard deviation of the share of heads among `count` tosses: √(p(1 − p)/B). */
export function spreadOfMean(chance: number, count: number): number {
  return Math.sqrt((chance * (1 - chance)) / count);
}
