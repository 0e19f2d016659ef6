import { BB, defineSurfaceFunction, GRAD_B, GRAD_W, LOSS, WB, WW } from '../define';

/** A quadratic valley along w = b; κ = 25. */
export const matyas = defineSurfaceFunction({
  id: 'matyas',
  name: 'Matyas',
  summary: 'A long, almost level valley along the diagonal.',
  source: {
    title: 'S. Surjanovic and D. Bingham, Virtual Library of Simulation Experiments',
    url: 'https://www.sfu.ca/~ssurjano/matya.html',
  },
  params: {},
  formula: '0.26*(w^2 + b^2) - 0.48*w*b',
  domain: { w: [-10, 10], b: [-10, 10] },
  // The largest curvature is 1, the smallest 0.04.
  start: { w: -8, b: -1 },
  eta: 1.8,
  momentumEta: 0.8,
  adaptiveEta: 0.3,
  spacing: 'log',
  minima: () => [{ w: 0, b: 0, loss: 0 }],
  saddles: () => [],
  evaluate: (theta, out) => {
    const w = theta[0];
    const b = theta[1];
    out[GRAD_W] = 0.52 * w - 0.48 * b;
    out[GRAD_B] = 0.52 * b - 0.48 * w;
    out[LOSS] = 0.26 * (w * w + b * b) - 0.48 * w * b;
  },
  hessian: (_theta, out) => {
    out[WW] = 0.52;
    out[WB] = -0.48;
    out[BB] = 0.52;
  },
});
