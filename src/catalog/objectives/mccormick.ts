import { cos, sin } from '../../math/trig';
import { BB, defineSurfaceFunction, GRAD_B, GRAD_W, LOSS, WB, WW } from '../define';

/** Waves on a slope along w + b. With s = w + b its stationary points lie on w − b = 1, at the height sin s + ½s. */
export const mccormick = defineSurfaceFunction({
  id: 'mccormick',
  name: 'McCormick',
  summary:
    'Waves on a slope: the nearest minimum is not the lowest, and beyond the window the slope goes down for ever.',
  source: {
    title: 'S. Surjanovic and D. Bingham, Virtual Library of Simulation Experiments',
    url: 'https://www.sfu.ca/~ssurjano/mccorm.html',
  },
  params: {},
  formula: 'sin(w + b) + (w - b)^2 - 1.5*w + 2.5*b + 1',
  domain: { w: [-1.5, 4], b: [-3, 4] },
  start: { w: -0.8, b: 2.7 },
  eta: 0.05,
  momentumEta: 0.02,
  spacing: 'linear',
  minima: () => [
    { w: -0.5471975511965976, b: -1.5471975511965976, loss: -1.9132229549810362 },
    { w: 2.5943951023931953, b: 1.5943951023931953, loss: 1.2283696986087564 },
  ],
  saddles: () => [{ w: 1.5471975511965976, b: 0.5471975511965976, loss: 1.9132229549810362 }],
  unboundedBelow: true,
  evaluate: (theta, out) => {
    const w = theta[0];
    const b = theta[1];
    const slope = cos(w + b);
    out[GRAD_W] = slope + 2 * (w - b) - 1.5;
    out[GRAD_B] = slope - 2 * (w - b) + 2.5;
    out[LOSS] = sin(w + b) + (w - b) * (w - b) - 1.5 * w + 2.5 * b + 1;
  },
  hessian: (theta, out) => {
    const wave = sin(theta[0] + theta[1]);
    out[WW] = 2 - wave;
    out[WB] = -2 - wave;
    out[BB] = 2 - wave;
  },
});
