import { defineOptimizer, ETA } from '../define';
import { decayRate, epsilon, learningRate } from '../parameters';
import { UNSCALED } from './arrows';

/** v ← βv + (1−β)g²; θ ← θ − η_t g/(√v + ε). */
export const rmsprop = defineOptimizer({
  id: 'rmsprop',
  name: 'RMSProp',
  group: 'adaptive',
  summary:
    'AdaGrad that forgets: divides by the size of recent gradients only, so it never grinds to a halt.',
  when: 'for slopes of uneven steepness, on long runs',
  variant: 'ε outside the root, no momentum, not centred; v starts at 0 and is not corrected for that.',
  source: {
    title: 'T. Tieleman and G. Hinton, Neural networks for machine learning, lecture 6e, 2012',
    url: 'https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf',
  },
  withDecoupledDecay: {
    id: 'rmspropw',
    name: 'RMSPropW',
    summary: 'RMSProp with weight decay apart from the gradient.',
  },
  hyper: { eta: learningRate(0.1), beta: decayRate(0.5, '\\beta', 'Decay β'), epsilon: epsilon(1e-4) },
  slots: { v: { symbol: 'v', name: 'mean squared gradient' } },
  carry: {},
  learningRate: 'scheduled',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    'v = beta*v + (1 - beta)*g*g',
    'theta = theta - eta*g/(sqrt(v) + epsilon)',
  ],
  arrows: () => [
    {
      name: 'gradient, scaled',
      symbol: '−ηg/(√v + ε)',
      of: (value) => (-value('eta') * value('g')) / (Math.sqrt(value("v'")) + value('epsilon')),
    },
    UNSCALED,
  ],
  derived: {},
  step: ({ theta, g, slots: { v }, hyper: { beta, epsilon }, clock }) => {
    const eta = clock[ETA];
    for (let i = 0; i < 2; i++) {
      v[i] = beta * v[i] + (1 - beta) * g[i] * g[i];
      theta[i] -= (eta * g[i]) / (Math.sqrt(v[i]) + epsilon);
    }
  },
});
