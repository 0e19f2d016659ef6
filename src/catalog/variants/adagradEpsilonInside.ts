import { defineOptimizer, ETA } from '../define';
import { epsilon, learningRate } from '../parameters';
import type { Variant } from './variant';

const definition = defineOptimizer({
  id: 'adagrad-epsilon-inside',
  name: 'AdaGrad, ε inside the root',
  group: 'adaptive',
  summary: 'ε is added to the sum of squares before the root is taken, not to the root.',
  variant: 'ε inside the root.',
  source: {
    title: 'Optax, scale_by_rss',
    url: 'https://optax.readthedocs.io/en/latest/api/transformations.html',
  },
  hyper: { eta: learningRate(0.1), epsilon: epsilon(1e-8) },
  slots: { v: { symbol: 'v', name: 'sum of squared gradients' } },
  carry: {},
  learningRate: 'scheduled',
  momentumSchedule: false,
  listing: () => ['g = gradient(theta)', 'v = v + g*g', 'theta = theta - eta*g/sqrt(v + epsilon)'],
  derived: {},
  step: ({ theta, g, slots: { v }, hyper: { epsilon }, clock }) => {
    for (let i = 0; i < 2; i++) {
      v[i] += g[i] * g[i];
      theta[i] -= (clock[ETA] * g[i]) / Math.sqrt(v[i] + epsilon);
    }
  },
});

export const adagradEpsilonInside: Variant = {
  of: 'adagrad',
  name: 'AdaGrad, ε inside the root',
  differs: 'ε is added to the sum of squares before the root is taken, not to the root.',
  hyper: {},
  definition,
};
