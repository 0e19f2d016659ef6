/** What the page knows of a lesson's step before the lesson itself is there, when a document opens at that step. */
import type { Scene, SceneDocument } from '../../scene/types';
import type { StepSceneName } from '../../state/lesson';
import type { ResultsFilter } from '../../state/results';
import { challengeText } from '../../text/challenges';
import type { Block, Step, StepScene } from '../define';
import { loadLesson } from '../loadLesson';
import { isSameQuestion } from '../predictions/judge';
import { blockScene, lessonAddress, parseLessonAddress, stepIndex } from './lessonAddress';
import { createAnswerFilter } from './predict/answerFilter';
import { readProgress } from './progress';

interface OpeningStep {
  /** Hides the answer of a prediction; null where the step asks nothing, or nothing of this scene. */
  readonly filter: ResultsFilter | null;
  /** The scene of the step that the document is; null where it is none. */
  readonly shown: StepSceneName | null;
}

export async function openingStep({ scene, view }: SceneDocument): Promise<OpeningStep> {
  const { lesson: id, step: name } = parseLessonAddress(view.lesson);
  const lesson = await loadLesson(id).catch(() => undefined);
  if (lesson === undefined) return { filter: null, shown: null };
  const step = lesson.steps[Math.max(0, stepIndex(lesson, name))];
  const label = labelOf(step, scene);
  return {
    filter: openingFilter(step, scene),
    shown: label === null ? null : { place: lessonAddress(lesson.id, step.id), label },
  };
}

function openingFilter({ blocks }: Step, scene: Scene): ResultsFilter | null {
  const { predicted } = readProgress();
  for (const block of blocks) {
    if (block.kind !== 'predict' || predicted.has(block.prediction.id)) continue;
    const own = block.prediction.document();
    return isSameQuestion(scene, own.scene) ? createAnswerFilter(own.view.playhead) : null;
  }
  return null;
}

function labelOf({ blocks }: Step, scene: Scene): string | null {
  for (const block of blocks) {
    const own = sceneOf(block);
    if (own !== null && isSameQuestion(scene, own.document().scene)) return own.label;
  }
  return null;
}

/** The scene that a block puts onto the workbench; null where it puts none. */
function sceneOf(block: Block): StepScene | null {
  if (block.kind !== 'challenge') return blockScene(block);
  const { id, document } = block.challenge;
  return { label: challengeText.name(id), document };
}
