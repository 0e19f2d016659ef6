/** The filter of a prediction that the page opens with: its answer must not be seen until the lesson is loaded. */
import type { SceneDocument } from '../../../scene/types';
import type { ResultsFilter } from '../../../state/results';
import { findLesson } from '../../index';
import { isSameQuestion } from '../../predictions/judge';
import { parseLessonAddress, stepIndex } from '../lessonAddress';
import { readProgress } from '../progress';
import { createAnswerFilter } from './answerFilter';

/** @returns null where the document's step asks nothing, or nothing of its scene */
export async function openingFilter({ scene, view }: SceneDocument): Promise<ResultsFilter | null> {
  const { lesson: id, step } = parseLessonAddress(view.lesson);
  const lesson = await findLesson(id)
    ?.load()
    .catch(() => undefined);
  if (lesson === undefined) return null;
  const { predicted } = readProgress();
  for (const block of lesson.steps[Math.max(0, stepIndex(lesson, step))].blocks) {
    if (block.kind !== 'predict' || predicted.has(block.prediction.id)) continue;
    const own = block.prediction.document();
    return isSameQuestion(scene, own.scene) ? createAnswerFilter(own.view.playhead) : null;
  }
  return null;
}
