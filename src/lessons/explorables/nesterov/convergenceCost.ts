/** The cost of reaching a loss and staying there, in gradients, time and money. */
import { COLUMN } from '../../../catalog/columns';
import type { RunResult } from '../../../scene/outcome';
import { stepsToStayBelow } from '../../scenes';

export interface ConvergenceCost {
  /** Steps until the loss is as low and stays so; infinite where it never does. */
  readonly steps: number;
  /** Gradients of single points until then. */
  readonly evaluations: number;
}

export interface Prices {
  /** Seconds for the gradient of one point. */
  readonly seconds: number;
  /** For an hour of the machine. */
  readonly hourly: number;
}

/**
 * The cost of a run when its loss has come to be at most `loss`, and is not above it again. The first touch would
 * flatter momentum, which swings through low places and out of them.
 */
export function costUntil(result: RunResult, loss: number): ConvergenceCost {
  const steps = stepsToStayBelow(result, loss);
  const evaluations = Number.isFinite(steps) ? result.columns[COLUMN.gradEvals][steps] : steps;
  return { steps, evaluations };
}

/** The same steps with as many points as a larger set of data has. */
export function scaledTo({ steps, evaluations }: ConvergenceCost, factor: number): ConvergenceCost {
  return { steps, evaluations: evaluations * factor };
}

export function hoursOf({ evaluations }: ConvergenceCost, { seconds }: Prices): number {
  return (evaluations * seconds) / 3600;
}

export function moneyOf(spent: ConvergenceCost, prices: Prices): number {
  return hoursOf(spent, prices) * prices.hourly;
}
