import { BB, defineSurfaceFunction, GRAD_B, GRAD_W, LOSS, WB, WW } from '../define';

/** A quartic of each coordinate, added: each has two minima, the one below 0 deeper. */
export const styblinskiTang = defineSurfaceFunction({
  id: 'styblinski-tang',
  name: 'Styblinski–Tang',
  summary: 'Four minima, one in each corner. The deepest is where w and b are both below 0.',
  source: {
    title:
      'M. A. Styblinski and T.-S. Tang, Experiments in nonconvex optimization, Neural Networks 3(4), 1990',
    url: 'https://www.sfu.ca/~ssurjano/stybtang.html',
  },
  params: {},
  formula: '1/2*(w^4 - 16*w^2 + 5*w) + 1/2*(b^4 - 16*b^2 + 5*b)',
  domain: { w: [-5, 5], b: [-5, 5] },
  start: { w: 4.1, b: 4.4 },
  eta: 0.015,
  spacing: 'linear',
  minima: () => [
    { w: -2.903534027771177, b: -2.903534027771177, loss: -78.33233140754282 },
    { w: -2.903534027771177, b: 2.746802770990837, loss: -64.19561235905536 },
    { w: 2.746802770990837, b: -2.903534027771177, loss: -64.19561235905536 },
    { w: 2.746802770990837, b: 2.746802770990837, loss: -50.05889331056789 },
  ],
  saddles: () => [
    { w: -2.903534027771177, b: 0.1567312567803401, loss: -38.97055334471605 },
    { w: 0.1567312567803401, b: -2.903534027771177, loss: -38.97055334471605 },
    { w: 2.746802770990837, b: 0.1567312567803401, loss: -24.833834296228588 },
    { w: 0.1567312567803401, b: 2.746802770990837, loss: -24.833834296228588 },
  ],
  evaluate: (theta, out) => {
    const w = theta[0];
    const b = theta[1];
    out[GRAD_W] = w * (2 * w * w - 16) + 2.5;
    out[GRAD_B] = b * (2 * b * b - 16) + 2.5;
    out[LOSS] = 0.5 * (w * (w * (w * w - 16) + 5) + b * (b * (b * b - 16) + 5));
  },
  hessian: (theta, out) => {
    out[WW] = 6 * theta[0] * theta[0] - 16;
    out[WB] = 0;
    out[BB] = 6 * theta[1] * theta[1] - 16;
  },
});
