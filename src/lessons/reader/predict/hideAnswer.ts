/** Hides what a person is asked to predict, on all pictures at once. */
import type { Stage } from '../../../state/stage';
import type { Workbench } from '../../../state/workbench';
import { createAnswerFilter } from './answerFilter';

/**
 * Shows the runs up to a step and no minima, and lets the playhead go no further.
 * @returns the way to show everything
 */
export function hideAnswer(
  { results, marks }: Stage,
  { playback }: Pick<Workbench, 'playback'>,
  until: number,
): () => void {
  results.setFilter(createAnswerFilter(until));
  marks.hideSpoilers(true);
  playback.getState().hold(until);
  return () => {
    marks.hideSpoilers(false);
    results.setFilter(null);
    playback.getState().release();
  };
}
