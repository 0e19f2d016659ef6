import { BB, defineSurfaceFunction, GRAD_B, GRAD_W, LOSS, WB, WW } from '../define';

/** The banana: easy to get into the valley along b = w², slow along it. */
export const rosenbrock = defineSurfaceFunction({
  id: 'rosenbrock',
  name: 'Rosenbrock',
  summary: 'A curved valley, easy to enter and slow to follow to its minimum.',
  source: {
    title:
      'H. H. Rosenbrock, An automatic method for finding the greatest or least value of a function, The Computer Journal 3(3), 1960',
    url: 'https://doi.org/10.1093/comjnl/3.3.175',
  },
  params: {
    a: {
      kind: 'number',
      symbol: 'a',
      name: 'Place of the minimum a',
      default: 1,
      legal: { min: -100, max: 100 },
      slider: { min: -1.5, max: 1.5, scale: 'linear', step: 0.01 },
    },
    c: {
      kind: 'number',
      symbol: 'c',
      name: 'Steepness across the valley c',
      default: 100,
      legal: { min: 0.01, max: 1e6 },
      slider: { min: 1, max: 1000, scale: 'log' },
    },
  },
  formula: '(a - w)^2 + c*(b - w^2)^2',
  domain: { w: [-2, 2], b: [-1, 3] },
  start: { w: -1.2, b: 1 },
  eta: 0.001,
  steps: 400,
  spacing: 'log',
  minima: ({ a }) => [{ w: a, b: a * a, loss: 0 }],
  saddles: () => [],
  evaluate: (theta, out, { a, c }) => {
    const w = theta[0];
    const rest = a - w;
    const across = theta[1] - w * w;
    out[GRAD_W] = -2 * rest - 4 * c * w * across;
    out[GRAD_B] = 2 * c * across;
    out[LOSS] = rest * rest + c * across * across;
  },
  hessian: (theta, out, { c }) => {
    const w = theta[0];
    out[WW] = 2 + 4 * c * (3 * w * w - theta[1]);
    out[WB] = -4 * c * w;
    out[BB] = 2 * c;
  },
});
