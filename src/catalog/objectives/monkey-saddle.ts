import { BB, defineSurfaceFunction, GRAD_B, GRAD_W, LOSS, WB, WW } from '../define';

/** L = w³ − 3wb²: three ways down and three up meet in a point whose Hessian is 0. */
export const monkeySaddle = defineSurfaceFunction({
  id: 'monkey-saddle',
  name: 'Monkey saddle',
  summary: 'Three ways down from a point that is flat even in its curvature. It has no minimum.',
  source: {
    title: 'D. Hilbert and S. Cohn-Vossen, Anschauliche Geometrie, 1932',
    url: 'https://mathworld.wolfram.com/MonkeySaddle.html',
  },
  params: {},
  formula: 'w^3 - 3*w*b^2',
  domain: { w: [-2, 2], b: [-2, 2] },
  // Lower than others, so that it goes up three ways and down between them.
  elevation: 42,
  start: { w: 1.6, b: 0.003 },
  eta: 0.03,
  momentumEta: 0.0038,
  adaptiveEta: 0.026,
  // With more of them the runs that have left it are nowhere near.
  steps: 60,
  spacing: 'linear',
  minima: () => [],
  saddles: () => [{ w: 0, b: 0, loss: 0, degenerate: true }],
  unboundedBelow: true,
  evaluate: (theta, out) => {
    const w = theta[0];
    const b = theta[1];
    out[GRAD_W] = 3 * (w * w - b * b);
    out[GRAD_B] = -6 * w * b;
    out[LOSS] = w * (w * w - 3 * b * b);
  },
  hessian: (theta, out) => {
    out[WW] = 6 * theta[0];
    out[WB] = -6 * theta[1];
    out[BB] = -6 * theta[0];
  },
});
