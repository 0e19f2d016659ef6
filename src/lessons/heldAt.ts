/** Scenes that begin before there is anything to see, so that it is seen as it comes. */
import { SPEEDS } from '../scene/limits';
import type { SceneDocument } from '../scene/types';
import { lastStep } from '../state/playback';

/** The steps of one second at speed 1, and the seconds that the rest may play. */
const STEPS_A_SECOND = 25;
const LONGEST_SECONDS = 6;

/** The scene at a step, and at a speed that shows the rest in some six seconds. */
export function heldAt({ scene, view }: SceneDocument, step = 0): SceneDocument {
  const needed = (lastStep(scene) - step) / (STEPS_A_SECOND * LONGEST_SECONDS);
  const speed = SPEEDS.find((each) => each >= Math.max(1, needed)) ?? SPEEDS[SPEEDS.length - 1];
  return { scene, view: { ...view, playhead: step, speed } };
}

/** The scene from its start. */
export function fromStart(document: () => SceneDocument): () => SceneDocument {
  return () => heldAt(document());
}
