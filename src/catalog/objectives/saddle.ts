import { BB, defineSurfaceFunction, GRAD_B, GRAD_W, LOSS, WB, WW } from '../define';

/** L = w² − b², without a minimum: a run that leaves the ridge goes down for ever. */
export const saddle = defineSurfaceFunction({
  id: 'saddle',
  name: 'Saddle',
  summary: 'Down one way, up the other, flat in the middle. It has no minimum.',
  source: { title: 'w² − b², a textbook example' },
  params: {},
  formula: 'w^2 - b^2',
  domain: { w: [-3, 3], b: [-3, 3] },
  // Lower than others, so that it goes up one way and down the other.
  elevation: 42,
  start: { w: 2.5, b: 0.0001 },
  eta: 0.02,
  adaptiveEta: 0.04,
  // With more of them the runs that have left it are nowhere near.
  steps: 60,
  spacing: 'linear',
  minima: () => [],
  saddles: () => [{ w: 0, b: 0, loss: 0 }],
  unboundedBelow: true,
  evaluate: (theta, out) => {
    const w = theta[0];
    const b = theta[1];
    out[GRAD_W] = 2 * w;
    out[GRAD_B] = -2 * b;
    out[LOSS] = w * w - b * b;
  },
  hessian: (_theta, out) => {
    out[WW] = 2;
    out[WB] = 0;
    out[BB] = -2;
  },
});
