import type { DatasetDefinition } from '../define';
import { twoPoints } from './two-points';

/** The data sets, in the lecture's order; generated ones last. */
export const DATASETS: readonly DatasetDefinition[] = [twoPoints];

const byId = new Map(DATASETS.map((dataset) => [dataset.id, dataset]));

export function findDataset(id: string): DatasetDefinition | undefined {
  return byId.get(id);
}
