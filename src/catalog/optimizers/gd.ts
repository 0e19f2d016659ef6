import { defineOptimizer, ETA } from '../define';
import { learningRate } from '../parameters';
import { lecture } from '../sources';
import { AGAINST_GRADIENT } from './arrows';

/** θ ← θ − η_t g. */
export const gd = defineOptimizer({
  id: 'gd',
  name: 'Gradient descent',
  group: 'descent',
  summary: 'Steps straight downhill, as far as the slope is steep.',
  when: 'to see what η does, with nothing else in the way',
  variant: 'Vanilla over all the data, mini-batch or stochastic over a part of it: the batch size decides.',
  source: lecture('5.2'),
  hyper: { eta: learningRate(1) },
  slots: {},
  carry: {},
  learningRate: 'scheduled',
  momentumSchedule: false,
  listing: () => ['g = gradient(theta)', 'theta = theta - eta*g'],
  arrows: () => [AGAINST_GRADIENT],
  derived: {},
  step: ({ theta, g, clock }) => {
    const eta = clock[ETA];
    theta[0] -= eta * g[0];
    theta[1] -= eta * g[1];
  },
});
