/** What the texts about a run's step follow: the playhead, the run's numbers, and the run itself. */
import { findRun } from '../../state/edits';
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
    scene.subscribe((state, before) => {
      if (findRun(state.scene, id) !== findRun(before.scene, id)) request();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
