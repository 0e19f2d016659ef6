import { findDataset } from '../../catalog/datasets';
import type { ObjectiveSpec } from '../../scene/types';

/** N, the number of data points behind an objective; 0 where it has none. Draws nothing. */
export function pointCount(objective: ObjectiveSpec): number {
  if (objective.kind !== 'neuron') return 0;
  const { data } = objective;
  if (data.kind === 'points') return data.x.length;
  const definition = findDataset(data.id);
  if (data.kind === 'preset') return definition?.points({}).x.length ?? 0;
  const count = definition?.params.n;
  return Number(data.n ?? (count?.kind === 'number' ? count.default : 0));
}
