/** The tables that can be saved as numbers, and the pieces of each file. */
import { buildPoints } from '../../scene/points';
import { runNames } from '../../scene/runName';
import type { Workbench } from '../../state/workbench';
import { dataCsv, dataJson } from './dataTable';
import { type ColumnChoice, computedRuns } from './runColumns';
import { runsCsv, runsJson } from './runTable';
import { gridCsv, gridJson, isolinesCsv, isolinesJson } from './surfaceTable';

export const TABLE_KINDS = ['runs', 'surface', 'isolines', 'data'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

export const TABLE_FORMATS = ['csv', 'json'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

type Source = Pick<Workbench, 'scene' | 'results'>;

/**
 * @param columns of the runs; the others have no choice
 * @returns the file's pieces, each made when it is taken; null where there is nothing of the kind
 */
export function tablePieces(
  { scene, results }: Source,
  kind: TableKind,
  format: TableFormat,
  columns: ColumnChoice,
): Iterable<string> | null {
  const current = scene.getState().scene;
  if (kind === 'runs') {
    const runs = computedRuns(current, results.get('runs'), runNames(current.runs));
    if (runs.length === 0) return null;
    return format === 'csv' ? runsCsv(runs, columns) : runsJson(runs, columns);
  }
  if (kind === 'data') {
    if (current.objective.kind !== 'neuron') return null;
    const points = buildPoints(current.objective.data);
    return format === 'csv' ? dataCsv(points) : dataJson(points);
  }
  const surface = results.get('surface');
  if (surface === null) return null;
  if (kind === 'surface') return format === 'csv' ? gridCsv(surface) : gridJson(surface);
  return format === 'csv' ? isolinesCsv(surface.isolines) : isolinesJson(surface.isolines);
}
