import type { DatasetDefinition } from '../define';
import { collinear } from './collinear';
import { noisy } from './noisy';
import { sixPoints } from './six-points';
import { sparse } from './sparse';
import { twoClusters } from './two-clusters';
import { twoPoints } from './two-points';
import { valley } from './valley';

/** The data sets, in the lecture's order; generated ones last. */
export const DATASETS: readonly DatasetDefinition[] = [
  twoPoints,
  valley,
  sixPoints,
  noisy,
  sparse,
  twoClusters,
  collinear,
];

const byId = new Map(DATASETS.map((dataset) => [dataset.id, dataset]));

/** Preset or generated; undefined for an id that there is not. */
export function findDataset(id: string): DatasetDefinition | undefined {
  return byId.get(id);
}
