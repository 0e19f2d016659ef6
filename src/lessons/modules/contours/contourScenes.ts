/** The scenes of module 5.3. All cut the surface at even heights, as the lecture does. */
import type { SceneDocument, View } from '../../../scene/types';
import { run, sceneOf } from '../../scenes';

/** The lecture's surface without a run on it. */
export function surface(view: Partial<View> = {}): SceneDocument {
  return sceneOf({ view: { levels: 'linear', ...view } });
}

/** The same with plain gradient descent from the plateau. */
export function descent(view: Partial<View> = {}): SceneDocument {
  return sceneOf({
    runs: [run('gd')],
    start: { w: -2, b: -2 },
    steps: 150,
    view: { levels: 'linear', ...view },
  });
}
