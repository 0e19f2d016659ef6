import type { LossDefinition } from '../define';
import { halfSum } from './half-sum';
import { mean } from './mean';

/** The losses, the default first. */
export const LOSSES: readonly LossDefinition[] = [halfSum, mean];

const byId = new Map(LOSSES.map((loss) => [loss.id, loss]));

/** The loss of a neuron; undefined for an id that there is not. */
export function findLoss(id: string): LossDefinition | undefined {
  return byId.get(id);
}
