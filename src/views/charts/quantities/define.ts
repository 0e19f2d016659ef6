/** A quantity is what the second chart can show of a run, a number a step: one file each. */
import type { OptimizerDefinition } from '../../../catalog/define';
import type { SeriesSource } from '../series';

export interface Quantity<Id extends string = string> {
  /** As in the scene's view: `eta`, `v.w` … */
  readonly id: Id;
  /** As an option of the list and in the chart's description. */
  readonly label: string;
  /** Beside the axis, with the unit where it has one; and in sentences. */
  readonly symbol: string;
  /** `as-loss` for what spans as many decades as the loss does: its axis is then the loss chart's. */
  readonly axis: 'linear' | 'as-loss';
  /** Whether runs of a rule have it. The list leaves it out where no visible run has it. */
  readonly has: (rule: OptimizerDefinition) => boolean;
  readonly source: SeriesSource;
}

/** The availability of what every run has. */
export const always = (): boolean => true;
