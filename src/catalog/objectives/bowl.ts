import { defineSurfaceFunction, GRAD_B, GRAD_W, LOSS } from '../define';

/** L = ½(w² + κb²): gradient descent converges for η < 2/κ. */
export const bowl = defineSurfaceFunction({
  id: 'bowl',
  name: 'Bowl',
  summary: 'A quadratic, κ times as steep in b as in w.',
  source: { title: 'G. Goh, Why momentum really works, 2017', url: 'https://distill.pub/2017/momentum/' },
  params: {
    kappa: {
      kind: 'number',
      symbol: '\\kappa',
      name: 'Condition number κ',
      default: 10,
      legal: { min: 1, max: 1e6 },
      slider: { min: 1, max: 1000, scale: 'log' },
    },
  },
  formula: ['\\mathcal{L}(w, b) = \\tfrac12 \\left(w^2 + \\val{kappa} \\cdot b^2\\right)'],
  domain: { w: [-3, 3], b: [-3, 3] },
  minima: () => [{ w: 0, b: 0 }],
  evaluate: (theta, out, { kappa }) => {
    const w = theta[0];
    const b = theta[1];
    out[GRAD_W] = w;
    out[GRAD_B] = kappa * b;
    out[LOSS] = 0.5 * (w * w + kappa * b * b);
  },
});
