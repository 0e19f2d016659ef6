import { BETA, defineOptimizer, ETA } from '../define';
import { decayRate, learningRate } from '../parameters';
import { AGAINST_GRADIENT } from './arrows';

/** u ← β_t u + g; θ ← θ − η_t (g + β_t u). */
export const nesterov = defineOptimizer({
  id: 'nesterov',
  name: 'NAG, rewritten',
  group: 'momentum',
  summary: 'Nesterov’s idea as libraries do it, with the gradient taken at the present point.',
  when: 'to compare with PyTorch’s nesterov=True',
  variant:
    'PyTorch’s form. At constant η and β its path is that of the look-ahead form’s look-ahead point; L2 and ' +
    'momentum schedules act at slightly different places.',
  source: {
    title: 'PyTorch, torch.optim.SGD(nesterov=True)',
    url: 'https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html',
  },
  hyper: { eta: learningRate(1), beta: decayRate(0.9, '\\beta', 'Momentum β') },
  slots: { u: { symbol: 'u', name: 'velocity' } },
  carry: {},
  learningRate: 'scheduled',
  momentumSchedule: true,
  listing: () => ['g = gradient(theta)', 'u = beta*u + g', 'theta = theta - eta*(g + beta*u)'],
  arrows: () => [
    AGAINST_GRADIENT,
    { name: 'new momentum', symbol: '−ηβu′', of: (value) => -value('eta') * value('beta') * value("u'") },
  ],
  derived: {},
  step: ({ theta, g, slots: { u }, clock }) => {
    const eta = clock[ETA];
    const beta = clock[BETA];
    for (let i = 0; i < 2; i++) {
      u[i] = beta * u[i] + g[i];
      theta[i] -= eta * (g[i] + beta * u[i]);
    }
  },
});
