/** The scenes of module 5.3. All cut the surface at even heights, as the lecture does. */
import type { Point, SceneDocument, View } from '../../../scene/types';
import { run, sceneOf } from '../../scenes';

/** The lecture's surface without a run on it. */
export function surface(view: Partial<View> = {}): SceneDocument {
  return sceneOf({ view: { levels: 'linear', ...view } });
}

/** The same with plain gradient descent, from the lecture's start on the plateau where no other is given. */
export function descent(view: Partial<View> = {}, start: Point = { w: -2, b: -2 }): SceneDocument {
  return sceneOf({
    runs: [run('gd')],
    start,
    steps: 150,
    view: { levels: 'linear', ...view },
  });
}
