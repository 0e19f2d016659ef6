/** Takes the playhead to where the runs part. */
import { type Parting, partingOf } from '../scene/parting';
import type { Workbench } from './workbench';

/** Goes to the step at which the visible runs part. @returns what was found there; null where they stay together */
export function goToParting({
  scene,
  view,
  playback,
  results,
}: Pick<Workbench, 'scene' | 'view' | 'playback' | 'results'>): Parting | null {
  const runs = scene
    .getState()
    .scene.runs.flatMap(({ id, visible }) => (visible ? (results.get('runs').get(id) ?? []) : []));
  const parting = partingOf(runs, view.getState().view.window);
  if (parting === null) return null;
  playback.getState().pause();
  playback.getState().seek(parting.step);
  return parting;
}
