import { BB, defineSurfaceFunction, GRAD_B, GRAD_W, LOSS, WB, WW } from '../define';

/** Polynomials of degree six in w and four in b, tilted by wb; (−w, −b) is as high as (w, b). */
export const sixHumpCamel = defineSurfaceFunction({
  id: 'six-hump-camel',
  name: 'Six-hump camel',
  summary: 'Six minima, in three pairs of equal depth.',
  source: {
    title:
      'L. C. W. Dixon and G. P. Szegő, The global optimization problem: an introduction, Towards Global Optimisation 2, 1978',
    url: 'https://www.sfu.ca/~ssurjano/camel6.html',
  },
  params: {},
  formula: '(4 - 2.1*w^2 + 1/3*w^4)*w^2 + w*b + (4*b^2 - 4)*b^2',
  domain: { w: [-2, 2], b: [-1, 1] },
  start: { w: 1.8, b: 0.47 },
  eta: 0.05,
  spacing: 'linear',
  minima: () => [
    { w: 0.08984201310031807, b: -0.7126564030207396, loss: -1.0316284534898774 },
    { w: -0.08984201310031807, b: 0.7126564030207396, loss: -1.0316284534898774 },
    { w: 1.7036067149699807, b: -0.7960835686726252, loss: -0.21546382438371725 },
    { w: -1.7036067149699807, b: 0.7960835686726252, loss: -0.21546382438371725 },
    { w: 1.6071047529201972, b: 0.5686514548841314, loss: 2.104250310311258 },
    { w: -1.6071047529201972, b: -0.5686514548841314, loss: 2.104250310311258 },
  ],
  saddles: () => [
    { w: 0, b: 0, loss: 0 },
    { w: 1.1092053368047865, b: -0.7682680925095398, loss: 0.5437186009781851 },
    { w: -1.1092053368047865, b: 0.7682680925095398, loss: 0.5437186009781851 },
    { w: 1.6380679841897787, b: 0.2286740690443941, loss: 2.2293571975307143 },
    { w: -1.6380679841897787, b: -0.2286740690443941, loss: 2.2293571975307143 },
    { w: 1.296070267167109, b: 0.6050843880386585, loss: 2.2294708180298595 },
    { w: -1.296070267167109, b: -0.6050843880386585, loss: 2.2294708180298595 },
  ],
  evaluate: (theta, out) => {
    const w = theta[0];
    const b = theta[1];
    const s = w * w;
    const t = b * b;
    out[GRAD_W] = w * (8 - 8.4 * s + 2 * s * s) + b;
    out[GRAD_B] = w + b * (16 * t - 8);
    out[LOSS] = s * (4 - 2.1 * s + (s * s) / 3) + w * b + t * (4 * t - 4);
  },
  hessian: (theta, out) => {
    const s = theta[0] * theta[0];
    out[WW] = 8 - 25.2 * s + 10 * s * s;
    out[WB] = 1;
    out[BB] = 48 * theta[1] * theta[1] - 8;
  },
});
