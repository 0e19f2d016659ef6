import { cos, sin } from '../../math/trig';
import { BB, defineSurfaceFunction, GRAD_B, GRAD_W, LOSS, WB, WW } from '../define';

const TURN = 2 * Math.PI;

/** A bowl with a cosine wave of length 1 along each axis: a minimum near every point of whole numbers. */
export const rastrigin = defineSurfaceFunction({
  id: 'rastrigin',
  name: 'Rastrigin',
  summary: 'A bowl full of dents: over a hundred minima, and one of them is the lowest.',
  source: {
    title: 'L. A. Rastrigin, Systems of Extremal Control, 1974',
    url: 'https://www.sfu.ca/~ssurjano/rastr.html',
  },
  params: {
    A: {
      kind: 'number',
      symbol: 'A',
      name: 'Depth of the dents A',
      default: 10,
      legal: { min: 0, max: 1000 },
      slider: { min: 0, max: 20, scale: 'linear', step: 0.1 },
    },
  },
  formula: 'w^2 + b^2 + A*(2 - cos(2*pi*w) - cos(2*pi*b))',
  domain: { w: [-5.12, 5.12], b: [-5.12, 5.12] },
  // From high enough to see what lies between the peaks.
  elevation: 78,
  start: { w: 3.5, b: -4.4 },
  eta: 0.001,
  momentumEta: 0.0043,
  spacing: 'linear',
  minima: () => [{ w: 0, b: 0, loss: 0 }],
  saddles: () => [],
  evaluate: (theta, out, { A }) => {
    const w = theta[0];
    const b = theta[1];
    out[GRAD_W] = 2 * w + TURN * A * sin(TURN * w);
    out[GRAD_B] = 2 * b + TURN * A * sin(TURN * b);
    out[LOSS] = w * w + b * b + A * (1 - cos(TURN * w) + (1 - cos(TURN * b)));
  },
  hessian: (theta, out, { A }) => {
    out[WW] = 2 + TURN * TURN * A * cos(TURN * theta[0]);
    out[WB] = 0;
    out[BB] = 2 + TURN * TURN * A * cos(TURN * theta[1]);
  },
});
