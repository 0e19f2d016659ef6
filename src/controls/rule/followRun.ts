/** A run's step, and what the texts about it follow: the playhead, the run's numbers, and the run itself. */
import { type Component, type RunStep, shownStep } from '../../scene/ruleValues';
import { findRun } from '../../state/runStarts';
import type { Workbench } from '../../state/workbench';

/** Calls `request` after each change. Returns the way to stop. */
export function followRun(
  { playback, results, scene }: Workbench,
  id: string,
  request: () => void,
): () => void {
  const stops = [
    playback.subscribe(request),
    results.subscribe('runs', request),
    scene.subscribe((state) => findRun(state.scene, id), request),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The step that the playhead is in; null where the run has none there, or has no numbers as yet. */
export function runStepOf(
  { playback, results, scene }: Workbench,
  id: string,
  component: Component,
): RunStep | null {
  const run = findRun(scene.getState().scene, id);
  const result = results.get('runs').get(id);
  if (run === undefined || result === undefined) return null;
  const row = shownStep(result, playback.getState().playhead);
  return row < 0 ? null : { run, result, row, component };
}
