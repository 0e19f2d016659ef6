/** The neurons of the visible runs at the playhead, and the data that they are to fit. */
import { COLUMN } from '../../catalog/columns';
import { runStyle } from '../../runStyle/runStyle';
import { MOST_POINTS_BY_HAND, pointsUpTo } from '../../scene/points';
import type { RunSpec } from '../../scene/types';
import { type PointsResult, type RunResult, rowAt } from '../../state/results';
import { selectedOrFirst } from '../../state/runStarts';
import type { Workbench } from '../../state/workbench';
import type { Neuron } from './picture';

export interface PlaceWithLoss {
  readonly w: number;
  readonly b: number;
  readonly loss: number;
}

export interface NeuronsOnShow {
  readonly points: Pick<PointsResult, 'x' | 'y'>;
  /** The neuron of the selected run, or of the first visible one. */
  readonly main: (Neuron & PlaceWithLoss) | undefined;
  readonly others: readonly Neuron[];
}

/** null while the data have not come. */
export function neuronsOnShow({
  scene,
  results,
  view,
  playback,
}: Pick<Workbench, 'scene' | 'results' | 'view' | 'playback'>): NeuronsOnShow | null {
  const { objective, runs } = scene.getState().scene;
  // Under a hand the points are where the hand is, before the worker has heard of it.
  const points = pointsUpTo(objective, MOST_POINTS_BY_HAND) ?? results.get('points');
  if (points === null) return null;
  const { playhead } = playback.getState();
  const neuronOf = ({ id }: RunSpec) => {
    const place = placeAt(results.get('runs').get(id), playhead);
    return place && { style: runStyle(id, runs), ...place };
  };
  const visible = runs.filter((run) => run.visible);
  const shown = selectedOrFirst(visible, view.getState().view.selected);
  const others = visible.filter((run) => run !== shown).map(neuronOf);
  return {
    points,
    main: shown && neuronOf(shown),
    others: others.filter((neuron) => neuron !== undefined),
  };
}

/** undefined while the run has no rows. */
export function placeAt(run: RunResult | undefined, playhead: number): PlaceWithLoss | undefined {
  const row = run === undefined ? -1 : rowAt(run, playhead);
  if (run === undefined || row < 0) return undefined;
  const { columns } = run;
  return { w: columns[COLUMN.w][row], b: columns[COLUMN.b][row], loss: columns[COLUMN.loss][row] };
}
