/** Keeps from view what a person is asked to predict, on all pictures at once. */
import type { Stage } from '../../../state/stage';
import type { Workbench } from '../../../state/workbench';
import { createVeil } from './veil';

/**
 * Shows the runs up to a step and no minima, and lets the playhead go no further.
 * @returns the way to show everything
 */
export function coverStage(
  { results, marks }: Stage,
  { playback }: Pick<Workbench, 'playback'>,
  until: number,
): () => void {
  results.showThrough(createVeil(until));
  marks.keepTellingBack(true);
  playback.getState().hold(until);
  return () => {
    marks.keepTellingBack(false);
    results.showThrough(null);
    playback.getState().release();
  };
}
