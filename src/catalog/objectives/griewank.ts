import { cos, sin } from '../../math/trig';
import { BB, defineSurfaceFunction, GRAD_B, GRAD_W, LOSS, WB, WW } from '../define';

const SHARE = Math.SQRT1_2;

/** A wide bowl under waves that fade from sight as the window grows. */
export const griewank = defineSurfaceFunction({
  id: 'griewank',
  name: 'Griewank',
  summary: 'Waves on a very wide bowl: every dent looks alike, and only one is the lowest.',
  source: {
    title:
      'A. O. Griewank, Generalized descent for global optimization, Journal of Optimization Theory and Applications 34(1), 1981',
    url: 'https://www.sfu.ca/~ssurjano/griewank.html',
  },
  params: {
    d: {
      kind: 'number',
      symbol: 'd',
      name: 'Width of the bowl d',
      default: 4000,
      legal: { min: 0.1, max: 1e9 },
      slider: { min: 10, max: 10000, scale: 'log' },
    },
  },
  formula: '1 + (w^2 + b^2)/d - cos(w)*cos(b/sqrt(2))',
  domain: { w: [-10, 10], b: [-10, 10] },
  // From high enough to see what lies between the peaks.
  elevation: 72,
  start: { w: -3.7, b: 7.3 },
  eta: 0.4,
  momentumEta: 2,
  spacing: 'linear',
  minima: () => [{ w: 0, b: 0, loss: 0 }],
  saddles: () => [],
  evaluate: (theta, out, { d }) => {
    const w = theta[0];
    const b = theta[1];
    out[GRAD_W] = (2 * w) / d + sin(w) * cos(b * SHARE);
    out[GRAD_B] = (2 * b) / d + SHARE * cos(w) * sin(b * SHARE);
    out[LOSS] = (w * w + b * b) / d + (1 - cos(w) * cos(b * SHARE));
  },
  hessian: (theta, out, { d }) => {
    const w = theta[0];
    const b = theta[1];
    const wave = cos(w) * cos(b * SHARE);
    out[WW] = 2 / d + wave;
    out[WB] = -SHARE * sin(w) * sin(b * SHARE);
    out[BB] = 2 / d + 0.5 * wave;
  },
});
