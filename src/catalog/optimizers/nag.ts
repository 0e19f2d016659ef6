import { BETA, defineOptimizer, ETA } from '../define';
import { decayRate, learningRate } from '../parameters';
import { AGAINST_GRADIENT, MOMENTUM } from './arrows';

/** g at θ − η_t β_t u; u ← β_t u + g; θ ← θ − η_t u. */
export const nag = defineOptimizer({
  id: 'nag',
  name: 'Nesterov accelerated gradient',
  short: 'NAG',
  group: 'momentum',
  summary: 'Looks before it leaps: takes the gradient where the momentum is about to carry it.',
  when: 'as momentum, where momentum overshoots',
  variant:
    'The look-ahead form: the gradient is taken at θ − ηβu, and an L2 penalty there too. The path shown is θ, ' +
    'not the look-ahead point.',
  source: {
    title: 'I. Sutskever et al., On the importance of initialization and momentum in deep learning, 2013',
    url: 'https://proceedings.mlr.press/v28/sutskever13.html',
  },
  hyper: { eta: learningRate(1), beta: decayRate(0.9, '\\beta', 'Momentum β') },
  slots: { u: { symbol: 'u', name: 'velocity' } },
  carry: {},
  learningRate: 'scheduled',
  momentumSchedule: true,
  listing: () => ['g = gradient(theta - eta*beta*u)', 'u = beta*u + g', 'theta = theta - eta*u'],
  arrows: () => [{ ...MOMENTUM, lookAhead: true }, AGAINST_GRADIENT],
  derived: {},
  lookAhead: ({ theta, slots: { u }, clock, probe }) => {
    const reach = clock[ETA] * clock[BETA];
    probe[0] = theta[0] - reach * u[0];
    probe[1] = theta[1] - reach * u[1];
  },
  step: ({ theta, g, slots: { u }, clock }) => {
    const eta = clock[ETA];
    const beta = clock[BETA];
    for (let i = 0; i < 2; i++) {
      u[i] = beta * u[i] + g[i];
      theta[i] -= eta * u[i];
    }
  },
});
