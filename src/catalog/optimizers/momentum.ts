import { BETA, defineOptimizer, ETA } from '../define';
import { decayRate, learningRate } from '../parameters';
import { AGAINST_GRADIENT, MOMENTUM } from './arrows';

/** u ← β_t u + g; θ ← θ − η_t u. */
export const momentum = defineOptimizer({
  id: 'momentum',
  name: 'Momentum',
  group: 'momentum',
  summary:
    'Rolls like a ball: past gradients keep pushing, so it is quick on gentle slopes and overshoots in valleys.',
  when: 'in long valleys, when you will tune η',
  variant:
    'η multiplies the whole velocity (the lecture’s text, PyTorch), not only the new gradient (the lecture’s ' +
    'code); at a constant η both walk the same path.',
  source: {
    title: 'B. T. Polyak, Some methods of speeding up the convergence of iteration methods, 1964',
    url: 'https://doi.org/10.1016/0041-5553(64)90137-5',
  },
  hyper: { eta: learningRate(1), beta: decayRate(0.9, '\\beta', 'Momentum β') },
  slots: { u: { symbol: 'u', name: 'velocity' } },
  carry: {},
  learningRate: 'scheduled',
  momentumSchedule: true,
  listing: () => ['g = gradient(theta)', 'u = beta*u + g', 'theta = theta - eta*u'],
  arrows: () => [MOMENTUM, AGAINST_GRADIENT],
  derived: {},
  step: ({ theta, g, slots: { u }, clock }) => {
    const eta = clock[ETA];
    const beta = clock[BETA];
    const velocityW = beta * u[0] + g[0];
    const velocityB = beta * u[1] + g[1];
    u[0] = velocityW;
    u[1] = velocityB;
    theta[0] -= eta * velocityW;
    theta[1] -= eta * velocityB;
  },
});
