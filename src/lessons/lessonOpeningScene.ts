/** The scene that a link opens which holds nothing but a lesson's address: the first scene of that step. */
import { TOP_CAMERA, usualCamera } from '../scene/cameras';
import { openingScene } from '../scene/defaults';
import type { SceneDocument } from '../scene/types';
import type { StepScene } from './define';
import { loadLesson } from './loadLesson';
import { presentAddress } from './movedSteps';
import { firstStepScene, parseLessonAddress, stepIndex } from './reader/lessonAddress';

/** @param place as in `#lesson=momentum.u-turns`; of an unknown lesson the page's opening scene, since the reader names the fault */
export async function lessonOpeningScene(place: string): Promise<SceneDocument> {
  const document = await firstScene(place);
  return { ...document, view: { ...document.view, lesson: presentAddress(place) } };
}

async function firstScene(place: string): Promise<SceneDocument> {
  const { lesson: id, step } = parseLessonAddress(place);
  // The address stands until it is understood, also where the lesson's text cannot be loaded.
  const lesson = await loadLesson(id);
  const showing =
    lesson === undefined ? null : firstStepScene(lesson.steps[Math.max(0, stepIndex(lesson, step))]);
  return showing === null ? openingScene() : seenFrom(showing);
}

/** The scene with its camera where the flight would end. */
function seenFrom({ document, camera }: StepScene): SceneDocument {
  const { scene, view } = document();
  if (camera === undefined) return { scene, view };
  return { scene, view: { ...view, camera: camera === 'top' ? TOP_CAMERA : usualCamera(scene.objective) } };
}
