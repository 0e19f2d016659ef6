import type { Objective } from '../catalog/define';

/**
 * The time that one evaluation over all the data takes, in evaluations of a point's loss: what slices of work are cut by.
 * A run's cost is counted in `cost`, which does not know how long a formula is.
 */
export function effortOf({ effort, cost }: Pick<Objective, 'effort' | 'cost'>): number {
  return Math.max(1, effort ?? cost);
}
