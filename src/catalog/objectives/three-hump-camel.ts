import { BB, defineSurfaceFunction, GRAD_B, GRAD_W, LOSS, WB, WW } from '../define';

/** An even polynomial of degree six in w, tilted by wb. */
export const threeHumpCamel = defineSurfaceFunction({
  id: 'three-hump-camel',
  name: 'Three-hump camel',
  summary: 'Three minima in a row, the lowest in the middle.',
  source: {
    title: 'S. Surjanovic and D. Bingham, Virtual Library of Simulation Experiments',
    url: 'https://www.sfu.ca/~ssurjano/camel3.html',
  },
  params: {},
  formula: '2*w^2 - 1.05*w^4 + 1/6*w^6 + w*b + b^2',
  domain: { w: [-2.5, 2.5], b: [-2.5, 2.5] },
  start: { w: 2.3, b: 2 },
  eta: 0.02,
  spacing: 'log',
  minima: () => [
    { w: 0, b: 0, loss: 0 },
    { w: 1.7475523458302888, b: -0.8737761729151444, loss: 0.29863844223685965 },
    { w: -1.7475523458302888, b: 0.8737761729151444, loss: 0.29863844223685965 },
  ],
  saddles: () => [
    { w: 1.07054229182366, b: -0.53527114591183, loss: 0.8773615577631402 },
    { w: -1.07054229182366, b: 0.53527114591183, loss: 0.8773615577631402 },
  ],
  evaluate: (theta, out) => {
    const w = theta[0];
    const b = theta[1];
    const s = w * w;
    out[GRAD_W] = w * (4 - 4.2 * s + s * s) + b;
    out[GRAD_B] = w + 2 * b;
    out[LOSS] = s * (2 - 1.05 * s + (s * s) / 6) + w * b + b * b;
  },
  hessian: (theta, out) => {
    const s = theta[0] * theta[0];
    out[WW] = 4 - 12.6 * s + 5 * s * s;
    out[WB] = 1;
    out[BB] = 2;
  },
});
