/** The link that opens a scene of a hand-in on the page, with its challenge beside it. */
import type { PlacedChallenge } from '../../lessons/handIn/challenges';
import { documentOf } from '../../lessons/handIn/scene';
import { encodeHash } from '../../scene/codec';
import type { Scene } from '../../scene/types';

export function sceneLink({ challenge, place }: PlacedChallenge, scene: Scene): string {
  return `${location.pathname}${location.search}#${encodeHash(documentOf(challenge, scene, place))}`;
}
