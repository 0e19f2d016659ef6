/** The scene of a person who tries a challenge, as a hand-in holds it: what is judged, and nothing of how it is looked at. */
import { decodeHashStrict, encodeHash } from '../../scene/codec';
import { DEFAULT_VIEW } from '../../scene/defaults';
import type { Scene, SceneDocument } from '../../scene/types';
import { written } from '../../scene/written';
import type { Challenge } from '../define';
import { MOST_SCENE_LENGTH } from './form';

/** Steps of a run that is judged: a forged one may not keep the reader busy for minutes. */
export const MOST_JUDGED_STEPS = 20_000;

/**
 * The fragment that stands for a person's scene; null where it is too long for a hand-in. Runs beyond those that the
 * challenge has are left out: no goal is about them.
 */
export function writeAnswer(challenge: Challenge, scene: Scene): string | null {
  const runs = scene.runs.slice(0, challenge.document().scene.runs.length);
  const view = { ...DEFAULT_VIEW, selected: runs[0]?.id ?? '' };
  const fragment = encodeHash({ scene: { ...scene, runs }, view });
  return fragment.length <= MOST_SCENE_LENGTH ? fragment : null;
}

export type ReadAnswer = { readonly scene: Scene } | { readonly fault: string };

/** The scene of an answer, or what is not legal about it. Never throws. */
export function readAnswer(fragment: string): ReadAnswer {
  const parsed = decodeHashStrict(fragment);
  if ('faults' in parsed) {
    const [{ path, message }] = parsed.faults;
    return { fault: `its scene is not legal: ${path}: ${message}` };
  }
  const { scene } = parsed.document;
  if (scene.runs.some(({ steps }) => steps > MOST_JUDGED_STEPS))
    return { fault: `a run of more than ${written(MOST_JUDGED_STEPS)} steps is not judged` };
  return { scene };
}

/** The scene as its challenge shows it, with the challenge beside it. */
export function documentOf(challenge: Challenge, scene: Scene, place: string): SceneDocument {
  const { view } = challenge.document();
  const first = scene.runs[0]?.id ?? '';
  const selected = scene.runs.some(({ id }) => id === view.selected) ? view.selected : first;
  return { scene, view: { ...view, selected, lesson: place } };
}
