/** What a link that names nothing but a lesson opens: the first scene of its step. */
import { TOP_CAMERA, usualCamera } from '../scene/cameras';
import { openingScene } from '../scene/defaults';
import type { SceneDocument } from '../scene/types';
import type { Showing } from './define';
import { findLesson } from './index';
import { firstShowing, readPlace, stepIndex } from './reader/place';

/** @param place as in `#lesson=momentum.u-turns`. Where there is no such place, the lessons tell once they are open. */
export async function openingOf(place: string): Promise<SceneDocument> {
  const document = await firstScene(place);
  return { ...document, view: { ...document.view, lesson: place } };
}

async function firstScene(place: string): Promise<SceneDocument> {
  const { lesson: id, step } = readPlace(place);
  const lesson = await findLesson(id)
    ?.load()
    .catch(() => undefined);
  const showing =
    lesson === undefined ? null : firstShowing(lesson.steps[Math.max(0, stepIndex(lesson, step))]);
  return showing === null ? openingScene() : seenFrom(showing);
}

/** The scene with its camera where the flight would end. */
function seenFrom({ document, camera }: Showing): SceneDocument {
  const { scene, view } = document();
  if (camera === undefined) return { scene, view };
  return { scene, view: { ...view, camera: camera === 'top' ? TOP_CAMERA : usualCamera(scene.objective) } };
}
