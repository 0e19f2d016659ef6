/** The bowl that gradient descent and momentum are measured on. */
import type { SceneDocument } from '../../../scene/types';
import { run, sceneOf } from '../../scenes';

/** The loss that counts as arrived. */
export const ARRIVED = 1e-6;

/**
 * Gradient descent and momentum on the bowl ½(w² + κb²), each with the rates that are best for it: η = 2/(1 + κ), and
 * Polyak's η = (2/(1 + √κ))² with β = ((√κ − 1)/(√κ + 1))².
 */
export function onTheBowl(kappa: number, steps: number): SceneDocument {
  const root = Math.sqrt(kappa);
  const [step, keep] = [2 / (1 + root), (root - 1) / (root + 1)];
  return sceneOf({
    objective: { kind: 'function', id: 'bowl', params: { kappa, angle: 0 } },
    runs: [
      run('gd', { hyper: { eta: 2 / (1 + kappa) } }),
      run('momentum', { hyper: { eta: step * step, beta: keep * keep } }),
    ],
    start: { w: 2.5, b: 0.4 },
    steps,
    view: { playhead: 40, selected: 'r2', window: { w: [-1, 3], b: [-2, 2] } },
  });
}
