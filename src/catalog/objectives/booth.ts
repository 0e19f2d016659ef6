import { BB, defineSurfaceFunction, GRAD_B, GRAD_W, LOSS, WB, WW } from '../define';

/** A quadratic whose valley runs at an angle to the axes; κ = 9. */
export const booth = defineSurfaceFunction({
  id: 'booth',
  name: 'Booth',
  summary: 'A slanting quadratic bowl: no step along w or b alone leads down its valley.',
  source: {
    title: 'S. Surjanovic and D. Bingham, Virtual Library of Simulation Experiments',
    url: 'https://www.sfu.ca/~ssurjano/booth.html',
  },
  params: {},
  formula: '(w + 2*b - 7)^2 + (2*w + b - 5)^2',
  domain: { w: [-10, 10], b: [-10, 10] },
  // The largest curvature is 18: close to 2/18 gradient descent zigzags.
  start: { w: -7, b: 7 },
  eta: 0.1,
  momentumEta: 0.05,
  adaptiveEta: 0.3,
  spacing: 'log',
  minima: () => [{ w: 1, b: 3, loss: 0 }],
  saddles: () => [],
  evaluate: (theta, out) => {
    const p = theta[0] + 2 * theta[1] - 7;
    const q = 2 * theta[0] + theta[1] - 5;
    out[GRAD_W] = 2 * p + 4 * q;
    out[GRAD_B] = 4 * p + 2 * q;
    out[LOSS] = p * p + q * q;
  },
  hessian: (_theta, out) => {
    out[WW] = 10;
    out[WB] = 8;
    out[BB] = 10;
  },
});
