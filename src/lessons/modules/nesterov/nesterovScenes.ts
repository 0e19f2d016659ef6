/** The scenes of module 5.5: momentum and NAG side by side on the lecture's two surfaces. */
import type { SceneDocument, View } from '../../../scene/types';
import { neuron, run, sceneOf, VALLEY_CAMERA } from '../../scenes';
import { VALLEY_WINDOW } from '../momentum/momentumScenes';

/** The valley with gradient descent, momentum and NAG, in this order. */
export function valley(view: Partial<View> = {}, steps = 50): SceneDocument {
  return sceneOf({
    objective: neuron('valley'),
    runs: [run('gd'), run('momentum'), run('nag')],
    start: { w: -2, b: -4 },
    steps,
    view: { selected: 'r3', window: VALLEY_WINDOW, camera: VALLEY_CAMERA, levels: 'linear', ...view },
  });
}

/** The plateau of the first surface, with the same three. */
export function plateau(view: Partial<View> = {}, steps = 100): SceneDocument {
  return sceneOf({
    runs: [run('gd'), run('momentum'), run('nag')],
    start: { w: -2, b: -2 },
    steps,
    view: { selected: 'r3', ...view },
  });
}

/** NAG in its look-ahead form and rewritten, with the same η and β. */
export function bothForms(view: Partial<View> = {}): SceneDocument {
  return sceneOf({
    runs: [run('nag'), run('nesterov')],
    start: { w: -2, b: -2 },
    steps: 150,
    view: { selected: 'r1', ...view },
  });
}
