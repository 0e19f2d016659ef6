/** A quantity is what the second chart can show of a run, a number a step: one file each. */
import type { OptimizerDefinition } from '../../catalog/define';
import type { Rate } from '../../scene/drawnRates';
import type { QuantityId } from '../../scene/quantityIds';
import type { SeriesSource } from './series';

export interface Quantity {
  /** As in the scene's view: `eta`, `v.w` … */
  readonly id: string;
  /** As an option of the list and in the chart's description. */
  readonly label: string;
  /** Beside the axis, and in sentences. */
  readonly symbol: string;
  /** Behind the symbol, in words, where there is room: `loss per unit of θ`. Empty for a pure number, or where rules differ. */
  readonly unit: string;
  /** `as-loss` for what spans as many decades as the loss does: its axis is then the loss chart's. */
  readonly axis: 'linear' | 'as-loss';
  /** Whether runs of a rule have it. The list leaves it out where no run has it. */
  readonly has: (rule: OptimizerDefinition) => boolean;
  /** Says of runs that do not have it why; without it nothing is said. */
  readonly without?: (runs: string) => string;
  readonly source: SeriesSource;
  /** Whether a table can hold it, so that recorded runs have it though they have no rule. */
  readonly recorded?: true;
  /** The rate that it is, if it can be drawn by hand: its chart then has handles. */
  readonly rate?: Rate;
}

/** A quantity of every run's own columns or path, not of a rule's state: it has a line on the shelf of ids. */
export interface SharedQuantity extends Quantity {
  readonly id: QuantityId;
}

/** The availability of what every run has. */
export const always = (): boolean => true;
