/** The settings that give chance a part in a run. */
import { hasSeeds } from './compareSpec';
import { offers } from './offers';
import { countPoints } from './points';
import type { BatchSpec, ObjectiveSpec, RunSpec } from './types';

/** Batches an epoch that a batch size starts with. */
const BATCHES = 10;

/** Points of a batch, of `points` in all, that a person begins with. */
export function usualBatch(points: number): number {
  return Math.max(1, Math.floor(points / BATCHES));
}

/**
 * The reason why every seed gives a run the same path: the surface has no data to draw from, the rule takes them whole, or the
 * run does.
 */
type Chanceless = 'no-data' | 'rule' | 'batch';

/** null where a seed makes a difference. */
export function chanceless(
  objective: ObjectiveSpec,
  run: Pick<RunSpec, 'optimizer' | 'batch'>,
): Chanceless | null {
  if (hasSeeds(objective, run)) return null;
  if (countPoints(objective) < 2) return 'no-data';
  return offers(run.optimizer, 'batches') ? 'batch' : 'rule';
}

/** The change of a run's batch with which seeds differ: a size that is chosen already stays. */
export function shuffledBatch(
  objective: ObjectiveSpec,
  { batch }: Pick<RunSpec, 'batch'>,
): Partial<BatchSpec> {
  const size = batch.size === 'all' ? usualBatch(countPoints(objective)) : batch.size;
  return { size, order: 'shuffled' };
}
