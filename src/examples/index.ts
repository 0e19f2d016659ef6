/** The shelf of examples, in the order in which they are shown. Adding one is adding its entry. */
import type { SceneDocument } from '../scene/types';
import type { Example } from './define';
import { ADAPTIVE } from './entries/adaptive';
import { DATA } from './entries/data';
import { DESCENTS } from './entries/descents';
import { NEWER } from './entries/newer';
import { SURFACES } from './entries/surfaces';

export const EXAMPLES: readonly Example[] = [...DESCENTS, ...ADAPTIVE, ...NEWER, ...SURFACES, ...DATA];

/** The scene of an example by its id in links; null for one that there is not. */
export function exampleScene(id: string): SceneDocument | null {
  return EXAMPLES.find((example) => example.id === id)?.document() ?? null;
}
