import { defineOptimizer, ETA } from '../define';
import { decayRate, epsilon, learningRate } from '../parameters';
import type { Variant } from './variant';

const definition = defineOptimizer({
  id: 'rmsprop-epsilon-inside',
  name: 'RMSProp, ε inside the root',
  group: 'adaptive',
  summary: 'ε is added to v before the root is taken, as TensorFlow does, not to the root.',
  variant: 'ε inside the root.',
  source: {
    title: 'TensorFlow, tf.keras.optimizers.RMSprop',
    url: 'https://www.tensorflow.org/api_docs/python/tf/keras/optimizers/RMSprop',
  },
  hyper: { eta: learningRate(0.1), beta: decayRate(0.5, '\\beta', 'Decay β'), epsilon: epsilon(1e-4) },
  slots: { v: { symbol: 'v', name: 'mean squared gradient' } },
  carry: {},
  learningRate: 'scheduled',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    'v = beta*v + (1 - beta)*g*g',
    'theta = theta - eta*g/sqrt(v + epsilon)',
  ],
  derived: {},
  step: ({ theta, g, slots: { v }, hyper: { beta, epsilon }, clock }) => {
    for (let i = 0; i < 2; i++) {
      v[i] = beta * v[i] + (1 - beta) * g[i] * g[i];
      theta[i] -= (clock[ETA] * g[i]) / Math.sqrt(v[i] + epsilon);
    }
  },
});

export const rmspropEpsilonInside: Variant = {
  of: 'rmsprop',
  name: 'RMSProp, ε inside the root',
  differs: 'ε is added to v before the root is taken, as TensorFlow does, not to the root.',
  hyper: {},
  definition,
};
