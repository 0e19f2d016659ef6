/** Keeps from view what a person is asked to predict, on all pictures at once. */
import type { LayerId } from '../../../scene/layerIds';
import { lastStep } from '../../../state/playback';
import type { Stage } from '../../../state/stage';
import type { Workbench } from '../../../state/workbench';
import { createVeil } from './veil';

/** The layers that show where runs end, or where the minima are. */
const TELLING: readonly LayerId[] = ['basins', 'flow', 'luck', 'critical'];

/**
 * Shows the runs up to a step and no minima, and lets the playhead go no further.
 * @returns the way to show everything
 */
export function coverStage(
  { results, marks }: Stage,
  { playback, scene }: Pick<Workbench, 'playback' | 'scene'>,
  until: number,
): () => void {
  results.showThrough(createVeil(until));
  marks.keepBack(TELLING);
  const hold = () => {
    const { last, setLast } = playback.getState();
    if (last > until) setLast(until);
  };
  hold();
  const stop = playback.subscribe((state) => state.last, hold);
  return () => {
    stop();
    marks.keepBack([]);
    results.showThrough(null);
    playback.getState().setLast(lastStep(scene.getState().scene));
  };
}
