import { BETA, defineOptimizer, ETA, STEP } from '../define';
import { decayRate, learningRate } from '../parameters';
import type { Variant } from './variant';

const DIFFERS =
  'After the first step the new gradient counts only 1 − dampening times, as with PyTorch’s dampening.';

const definition = defineOptimizer({
  id: 'momentum-dampened',
  name: 'Momentum with dampening',
  group: 'momentum',
  summary: DIFFERS,
  variant: DIFFERS,
  source: {
    title: 'PyTorch, torch.optim.SGD(dampening=…)',
    url: 'https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html',
  },
  hyper: {
    eta: learningRate(1),
    beta: decayRate(0.9, '\\beta', 'Momentum β'),
    dampening: decayRate(0.9, 'd', 'Dampening d'),
  },
  slots: { u: { symbol: 'u', name: 'velocity' } },
  carry: {},
  learningRate: 'scheduled',
  momentumSchedule: true,
  listing: () => [
    'g = gradient(theta)',
    'u = where(t < 1, g, beta*u + (1 - dampening)*g)',
    'theta = theta - eta*u',
  ],
  derived: {},
  step: ({ theta, g, slots: { u }, hyper: { dampening }, clock }) => {
    const share = clock[STEP] < 1 ? 1 : 1 - dampening;
    for (let i = 0; i < 2; i++) {
      u[i] = clock[BETA] * u[i] + share * g[i];
      theta[i] -= clock[ETA] * u[i];
    }
  },
});

export const momentumDampened: Variant = {
  of: 'momentum',
  name: 'Momentum with dampening',
  differs: DIFFERS,
  hyper: {},
  definition,
};
