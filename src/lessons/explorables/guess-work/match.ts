/** A person's guesses beside the lecture's six and beside as many random ones. */
import { buildObjective, evaluateAt } from '../../../engine/objective';
import type { Point } from '../../../scene/types';
import { neuron } from '../../scenes';
import { LECTURE_GUESSES } from './guesses';
import { createGuesses } from './randomSearch';

/** Guesses that each side has. */
export const TRIES = 6;
const WINDOW = { w: [-6, 6], b: [-6, 6] } as const;
const { objective } = buildObjective(neuron('two-points'));

/** Half the sum of the squared errors at the two points, as the lecture's table has it. */
export function lossOfGuess(point: Point): number {
  return evaluateAt(objective, point).loss;
}

/** The six of the lecture's table: its first, random guess is not in it. */
export const SIX: readonly Point[] = LECTURE_GUESSES.slice(1).map(({ w, b }) => ({ w, b }));

/** Guesses of random search in the window. @param seed an integer, 0 … 2³² − 1 */
export function randomGuesses(seed: number): readonly Point[] {
  return createGuesses(seed, WINDOW).take(TRIES);
}

/** After each guess, the lowest loss so far. */
export function bestSoFar(points: readonly Point[]): readonly number[] {
  let best = Number.POSITIVE_INFINITY;
  return points.map((point) => {
    best = Math.min(best, lossOfGuess(point));
    return best;
  });
}

/** The side that is ahead after as many guesses as the person has made; null before the first. */
export function leader(own: readonly Point[], random: readonly Point[]): 'you' | 'lecture' | 'chance' | null {
  const at = own.length - 1;
  if (at < 0) return null;
  const [you, lecture, chance] = [own, SIX, random].map((points) => bestSoFar(points)[at]);
  if (you <= lecture && you <= chance) return 'you';
  return lecture <= chance ? 'lecture' : 'chance';
}
