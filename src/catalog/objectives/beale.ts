import { BB, defineSurfaceFunction, GRAD_B, GRAD_W, LOSS, WB, WW } from '../define';

/** Three products of w with powers of b: flat along w = 0, steep in the corners. */
export const beale = defineSurfaceFunction({
  id: 'beale',
  name: 'Beale',
  summary: 'Flat valleys between steep corners: a run crawls, or shoots away.',
  source: {
    title:
      'E. M. L. Beale, On an iterative method for finding a local minimum of a function of more than one variable, Princeton University, 1958',
    url: 'https://www.sfu.ca/~ssurjano/beale.html',
  },
  params: {},
  formula: '(1.5 - w + w*b)^2 + (2.25 - w + w*b^2)^2 + (2.625 - w + w*b^3)^2',
  domain: { w: [-4.5, 4.5], b: [-4.5, 4.5] },
  start: { w: 0.5, b: 1.6 },
  eta: 0.005,
  spacing: 'log',
  minima: () => [{ w: 3, b: 0.5, loss: 0 }],
  saddles: () => [
    { w: 0.10053793732415826, b: -2.644513585023126, loss: 9.86451228475556 },
    { w: 0, b: 1, loss: 14.203125 },
  ],
  evaluate: (theta, out) => {
    const w = theta[0];
    const b = theta[1];
    const a1 = b - 1;
    const a2 = b * b - 1;
    const a3 = b * b * b - 1;
    const r1 = 1.5 + w * a1;
    const r2 = 2.25 + w * a2;
    const r3 = 2.625 + w * a3;
    out[GRAD_W] = 2 * (r1 * a1 + r2 * a2 + r3 * a3);
    out[GRAD_B] = 2 * w * (r1 + 2 * b * r2 + 3 * b * b * r3);
    out[LOSS] = r1 * r1 + r2 * r2 + r3 * r3;
  },
  hessian: (theta, out) => {
    const w = theta[0];
    const b = theta[1];
    const a1 = b - 1;
    const a2 = b * b - 1;
    const a3 = b * b * b - 1;
    const r2 = 2.25 + w * a2;
    const r3 = 2.625 + w * a3;
    out[WW] = 2 * (a1 * a1 + a2 * a2 + a3 * a3);
    out[WB] = 2 * (1.5 + 2 * w * a1 + 2 * b * (r2 + w * a2) + 3 * b * b * (r3 + w * a3));
    out[BB] = 2 * w * (w * (1 + 4 * b * b + 9 * b * b * b * b) + 2 * r2 + 6 * b * r3);
  },
});
