/** Guess work without a person: points drawn evenly from a window, and the best of them so far. */
import { createRandom } from '../../../math/random';
import type { Point, Window } from '../../../scene/types';

/** A source of guesses that never ends: the same seed and window give the same guesses in the same order. */
export interface GuessSource {
  /** @returns the next `count` guesses; w is drawn before b */
  take(count: number): Point[];
}

/** @param seed an integer, 0 … 2³² − 1 */
export function createGuesses(seed: number, { w, b }: Window): GuessSource {
  const random = createRandom(seed);
  const within = ([low, high]: readonly [number, number]) => low + random.uniform() * (high - low);
  return { take: (count) => Array.from({ length: count }, () => ({ w: within(w), b: within(b) })) };
}

/** A guess that was better than all before it. */
export interface Best extends Point {
  readonly loss: number;
  /** Number of the guess, from 1. */
  readonly guess: number;
}

/**
 * The guesses that were better than all before them, in order.
 *
 * @param before those of the guesses that came earlier
 * @param thrown how many came earlier
 * @param losses one for each of `points`; NaN, where there is none, is never better
 */
export function improvements(
  before: readonly Best[],
  thrown: number,
  points: readonly Point[],
  losses: ArrayLike<number>,
): readonly Best[] {
  const all = [...before];
  points.forEach(({ w, b }, index) => {
    const loss = losses[index];
    const best = all.at(-1)?.loss ?? Number.POSITIVE_INFINITY;
    if (loss < best) all.push({ w, b, loss, guess: thrown + index + 1 });
  });
  return all;
}
