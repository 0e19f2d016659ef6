import { BB, defineSurfaceFunction, GRAD_B, GRAD_W, LOSS, WB, WW } from '../define';

/**
 * A quartic of s = w + b times a quartic of t = 2w − 3b. Both are above 0, so that L is stationary where both are:
 * at s = −1, 1, 2 and t = 0, 1, 3.
 */
export const goldsteinPrice = defineSurfaceFunction({
  id: 'goldstein-price',
  name: 'Goldstein–Price',
  summary: 'Four minima in crossing valleys, on heights from 3 to a million.',
  source: {
    title:
      'A. A. Goldstein and J. F. Price, On descent from local minima, Mathematics of Computation 25(115), 1971',
    url: 'https://www.sfu.ca/~ssurjano/goldpr.html',
  },
  params: {},
  formula: '(1 + (s + 1)^2*(3*s^2 - 14*s + 19))*(30 + t^2*(3*t^2 - 16*t + 18))',
  where: { s: 'w + b', t: '2*w - 3*b' },
  domain: { w: [-2, 2], b: [-2, 2] },
  start: { w: 0.5, b: -1.5 },
  eta: 0.0001,
  spacing: 'log',
  minima: () => [
    { w: 0, b: -1, loss: 3 },
    { w: -0.6, b: -0.4, loss: 30 },
    { w: 1.8, b: 0.2, loss: 84 },
    { w: 1.2, b: 0.8, loss: 840 },
  ],
  saddles: () => [
    { w: -0.4, b: -0.6, loss: 35 },
    { w: 1.2, b: -0.2, loss: 99 },
    { w: 1.4, b: 0.6, loss: 980 },
    { w: 0.6, b: 0.4, loss: 990 },
  ],
  evaluate: (theta, out) => {
    const s = theta[0] + theta[1];
    const t = 2 * theta[0] - 3 * theta[1];
    const p = 1 + (s + 1) * (s + 1) * (s * (3 * s - 14) + 19);
    const q = 30 + t * t * (t * (3 * t - 16) + 18);
    const alongS = 12 * (s + 1) * (s - 1) * (s - 2) * q;
    const alongT = 12 * t * (t - 1) * (t - 3) * p;
    out[GRAD_W] = alongS + 2 * alongT;
    out[GRAD_B] = alongS - 3 * alongT;
    out[LOSS] = p * q;
  },
  hessian: (theta, out) => {
    const s = theta[0] + theta[1];
    const t = 2 * theta[0] - 3 * theta[1];
    const p = 1 + (s + 1) * (s + 1) * (s * (3 * s - 14) + 19);
    const q = 30 + t * t * (t * (3 * t - 16) + 18);
    const ss = 12 * (s * (3 * s - 4) - 1) * q;
    const st = 144 * (s + 1) * (s - 1) * (s - 2) * t * (t - 1) * (t - 3);
    const tt = 12 * (t * (3 * t - 8) + 3) * p;
    out[WW] = ss + 4 * st + 4 * tt;
    out[WB] = ss - st - 6 * tt;
    out[BB] = ss - 6 * st + 9 * tt;
  },
});
