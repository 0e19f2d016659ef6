import { BB, defineSurfaceFunction, GRAD_B, GRAD_W, LOSS, WB, WW } from '../define';

/** Two parabolas squared: 0 where both meet, which is at four points. */
export const himmelblau = defineSurfaceFunction({
  id: 'himmelblau',
  name: 'Himmelblau',
  summary: 'Four minima, all equally low: the start decides which one is found.',
  source: {
    title: 'D. M. Himmelblau, Applied Nonlinear Programming, 1972',
    url: 'https://en.wikipedia.org/wiki/Himmelblau%27s_function',
  },
  params: {},
  formula: '(w^2 + b - 11)^2 + (w + b^2 - 7)^2',
  domain: { w: [-6, 6], b: [-6, 6] },
  start: { w: -4.9, b: 0.54 },
  eta: 0.011,
  spacing: 'log',
  minima: () => [
    { w: 3, b: 2, loss: 0 },
    { w: 3.5844283403304917, b: -1.8481265269644036, loss: 0 },
    { w: -3.779310253377747, b: -3.2831859912861696, loss: 0 },
    { w: -2.805118086952745, b: 3.131312518250573, loss: 0 },
  ],
  saddles: () => [
    { w: 3.385154183607021, b: 0.07385187983774928, loss: 13.311926270405587 },
    { w: 0.08667750455539634, b: 2.884254701174776, loss: 67.71915008752613 },
    { w: -3.0730257507643897, b: -0.08135304428796751, loss: 104.01516291755811 },
    { w: -0.12796134673068005, b: -1.9537149802445766, loss: 178.33723920192745 },
  ],
  evaluate: (theta, out) => {
    const w = theta[0];
    const b = theta[1];
    const p = w * w + b - 11;
    const q = w + b * b - 7;
    out[GRAD_W] = 4 * w * p + 2 * q;
    out[GRAD_B] = 2 * p + 4 * b * q;
    out[LOSS] = p * p + q * q;
  },
  hessian: (theta, out) => {
    const w = theta[0];
    const b = theta[1];
    out[WW] = 12 * w * w + 4 * b - 42;
    out[WB] = 4 * (w + b);
    out[BB] = 12 * b * b + 4 * w - 26;
  },
});
