import { usePart } from '../../browser/usePart';
import { loadChallenges, type PlacedChallenge } from '../../lessons/handIn/challenges';

interface AllChallenges {
  /** null until the lessons are loaded. */
  readonly challenges: readonly PlacedChallenge[] | null;
  /** They could not be loaded, and are asked for again when the network is back. */
  readonly failed: boolean;
}

export function useChallenges(): AllChallenges {
  const { part, failed } = usePart(loadChallenges);
  return { challenges: part, failed };
}
