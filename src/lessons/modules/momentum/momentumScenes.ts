/** The scenes of module 5.4: the lecture's two surfaces, each with gradient descent beside momentum. */
import type { SceneDocument, View, Window } from '../../../scene/types';
import { neuron, run, sceneOf, VALLEY_CAMERA } from '../../scenes';

/** Shows the valley from the start to the minimum. */
export const VALLEY_WINDOW: Window = { w: [-4, 3.5], b: [-5.5, 2] };

/** From the plateau of the first surface. Momentum is the second run. */
export function plateau(steps: number, view: Partial<View> = {}): SceneDocument {
  return sceneOf({
    runs: [run('gd'), run('momentum')],
    start: { w: -2, b: -2 },
    steps,
    view: { selected: 'r2', ...view },
  });
}

/** The same without momentum. */
export function crawl(steps: number, view: Partial<View> = {}): SceneDocument {
  return sceneOf({ runs: [run('gd')], start: { w: -2, b: -2 }, steps, view });
}

/** 50 steps in the valley, from the lecture's start and with its η. Momentum is the second run. Even levels show walls. */
export function valley(view: Partial<View> = {}, steps = 50): SceneDocument {
  return sceneOf({
    objective: neuron('valley'),
    runs: [run('gd'), run('momentum')],
    start: { w: -2, b: -4 },
    steps,
    view: { selected: 'r2', window: VALLEY_WINDOW, camera: VALLEY_CAMERA, levels: 'linear', ...view },
  });
}
