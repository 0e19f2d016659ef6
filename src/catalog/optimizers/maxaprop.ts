import { defineOptimizer, ETA } from '../define';
import { decayRate, epsilon, learningRate } from '../parameters';
import { lecture } from '../sources';
import { UNSCALED } from './arrows';

/** v ← max(βv, |g|); θ ← θ − η_t g/(v + ε). */
export const maxaprop = defineOptimizer({
  id: 'maxaprop',
  name: 'MaxaProp',
  group: 'adaptive',
  summary: 'RMSProp with the largest recent gradient in place of their mean square.',
  when: 'as RMSProp, where slopes jump',
  variant: 'The lecture’s name for RMSProp with the max norm: no root, and v is of the size of g, not of g².',
  source: lecture('5.9'),
  hyper: { eta: learningRate(0.1), beta: decayRate(0.9, '\\beta', 'Decay β'), epsilon: epsilon(1e-4) },
  slots: { v: { symbol: 'v', name: 'largest recent gradient' } },
  carry: {},
  learningRate: 'scheduled',
  momentumSchedule: false,
  listing: () => ['g = gradient(theta)', 'v = max(beta*v, abs(g))', 'theta = theta - eta*g/(v + epsilon)'],
  arrows: () => [
    {
      name: 'gradient, scaled',
      symbol: '−ηg/(v + ε)',
      of: (value) => (-value('eta') * value('g')) / (value("v'") + value('epsilon')),
    },
    UNSCALED,
  ],
  derived: {},
  step: ({ theta, g, slots: { v }, hyper: { beta, epsilon }, clock }) => {
    const eta = clock[ETA];
    for (let i = 0; i < 2; i++) {
      v[i] = Math.max(beta * v[i], Math.abs(g[i]));
      theta[i] -= (eta * g[i]) / (v[i] + epsilon);
    }
  },
});
