import { usePart } from '../../browser/usePart';
import { loadChallenges, type PlacedChallenge } from '../../lessons/handIn/challenges';

/** All challenges; null until the lessons are loaded. */
export function useChallenges(): readonly PlacedChallenge[] | null {
  return usePart(loadChallenges).part;
}
