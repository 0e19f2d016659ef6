import { defineOptimizer, ETA } from '../define';
import { POWER_1, POWER_2, POWERS, raisePowers } from '../optimizers/bias-correction';
import { decayRate, epsilon, learningRate } from '../parameters';
import type { Variant } from './variant';

const DIFFERS = 'ε is added to v̂ before the root is taken, not to the root.';

const definition = defineOptimizer({
  id: 'adam-epsilon-inside',
  name: 'Adam, ε inside the root',
  group: 'adam',
  summary: DIFFERS,
  variant: DIFFERS,
  source: {
    title: 'Optax, scale_by_adam, eps_root',
    url: 'https://optax.readthedocs.io/en/latest/api/transformations.html',
  },
  hyper: {
    eta: learningRate(0.1),
    beta1: decayRate(0.9, '\\beta_1', 'β₁'),
    beta2: decayRate(0.999, '\\beta_2', 'β₂'),
    epsilon: epsilon(1e-8),
  },
  slots: { m: { symbol: 'm', name: 'mean gradient' }, v: { symbol: 'v', name: 'mean squared gradient' } },
  carry: POWERS,
  learningRate: 'scheduled',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    'm = beta1*m + (1 - beta1)*g',
    'v = beta2*v + (1 - beta2)*g*g',
    'theta = theta - eta*m/(1 - beta1**(t + 1))/sqrt(v/(1 - beta2**(t + 1)) + epsilon)',
  ],
  derived: {},
  step: ({ theta, g, slots: { m, v }, carry, hyper, clock }) => {
    const { beta1, beta2, epsilon } = hyper;
    raisePowers(carry, hyper);
    const meanShare = 1 - carry[POWER_1];
    const squareShare = 1 - carry[POWER_2];
    for (let i = 0; i < 2; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
      theta[i] -= (clock[ETA] * (m[i] / meanShare)) / Math.sqrt(v[i] / squareShare + epsilon);
    }
  },
});

export const adamEpsilonInside: Variant = {
  of: 'adam',
  name: 'Adam, ε inside the root',
  differs: DIFFERS,
  hyper: {},
  definition,
};
