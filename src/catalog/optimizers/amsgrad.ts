import { defineOptimizer, ETA } from '../define';
import { decayRate, epsilon, learningRate } from '../parameters';
import { MEAN_CODE, meanArrows, SQUARE_CODE } from './bias-correction';

/** Adam's m and v; v̂ ← max(v̂, v); θ ← θ − η_t m/(√v̂ + ε). */
export const amsgrad = defineOptimizer({
  id: 'amsgrad',
  name: 'AMSGrad',
  group: 'adam',
  summary: 'Adam that never forgets its largest mean square, so that its rate never rises again.',
  when: 'where Adam will not settle',
  variant: 'Without bias correction, as in the lecture and the paper (PyTorch corrects); ε outside the root.',
  source: {
    title: 'S. J. Reddi, S. Kale and S. Kumar, On the convergence of Adam and beyond, 2018',
    url: 'https://openreview.net/forum?id=ryQu7f-RZ',
  },
  hyper: {
    eta: learningRate(0.1),
    beta1: decayRate(0.9, '\\beta_1', 'β₁'),
    beta2: decayRate(0.99, '\\beta_2', 'β₂'),
    epsilon: epsilon(1e-8),
  },
  slots: {
    m: { symbol: 'm', name: 'mean gradient' },
    v: { symbol: 'v', name: 'mean squared gradient' },
    vHat: { symbol: '\\hat v', name: 'largest mean squared gradient' },
  },
  carry: {},
  learningRate: 'scheduled',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    MEAN_CODE,
    SQUARE_CODE,
    'vHat = max(vHat, v)',
    'theta = theta - eta*m/(sqrt(vHat) + epsilon)',
  ],
  arrows: () => meanArrows((value) => value('eta') / (Math.sqrt(value("vHat'")) + value('epsilon'))),
  derived: {},
  step: ({ theta, g, slots: { m, v, vHat }, hyper: { beta1, beta2, epsilon }, clock }) => {
    const eta = clock[ETA];
    for (let i = 0; i < 2; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
      vHat[i] = Math.max(vHat[i], v[i]);
      theta[i] -= (eta * m[i]) / (Math.sqrt(vHat[i]) + epsilon);
    }
  },
});
