/** Takes the playhead to where the runs part. */
import { partingStep } from '../scene/parting';
import type { Workbench } from './workbench';

/** Goes to the step at which the visible runs part. @returns that step; null where they stay together */
export function goToParting({
  scene,
  view,
  playback,
  results,
}: Pick<Workbench, 'scene' | 'view' | 'playback' | 'results'>): number | null {
  const runs = scene
    .getState()
    .scene.runs.flatMap(({ id, visible }) => (visible ? (results.get('runs').get(id) ?? []) : []));
  const step = partingStep(runs, view.getState().view.window);
  if (step === null) return null;
  playback.getState().pause();
  playback.getState().seek(step);
  return step;
}
