import { defineOptimizer, ETA } from '../define';
import { epsilon, learningRate } from '../parameters';
import { UNSCALED } from './arrows';
import { dividedBy } from './shapes';

/** v ← v + g²; θ ← θ − η_t g/(√v + ε). */
export const adagrad = defineOptimizer({
  id: 'adagrad',
  name: 'AdaGrad',
  group: 'adaptive',
  summary: 'Gives each parameter its own rate: the more it has been pushed, the smaller its steps.',
  when: 'for rare features, on short runs: its steps only shrink',
  variant:
    'ε outside the root. With the root off it divides by v + ε, which the lecture says does not work well.',
  source: {
    title: 'J. Duchi, E. Hazan and Y. Singer, Adaptive subgradient methods, 2011',
    url: 'https://jmlr.org/papers/v12/duchi11a.html',
  },
  withDecoupledDecay: {
    id: 'adagradw',
    name: 'AdaGradW',
    summary: 'AdaGrad with weight decay apart from the gradient.',
  },
  hyper: {
    eta: learningRate(0.1),
    epsilon: epsilon(1e-8),
    root: { kind: 'switch', name: 'Square root', default: true },
  },
  slots: { v: { symbol: 'v', name: 'sum of squared gradients' } },
  carry: {},
  learningRate: 'scheduled',
  momentumSchedule: false,
  listing: ({ root }) => [
    'g = gradient(theta)',
    'v = v + g*g',
    `theta = theta - eta*g/(${root ? 'sqrt(v)' : 'v'} + epsilon)`,
  ],
  arrows: ({ root }) => [
    {
      name: 'gradient, scaled',
      symbol: root ? '−ηg/(√v + ε)' : '−ηg/(v + ε)',
      of: (value) =>
        (-value('eta') * value('g')) / ((root ? Math.sqrt(value("v'")) : value("v'")) + value('epsilon')),
    },
    UNSCALED,
  ],
  shapes: ({ root }) => [
    dividedBy(
      root ? '÷ √v' : '÷ v',
      (value, component) =>
        (root ? Math.sqrt(value(`v'.${component}`)) : value(`v'.${component}`)) + value('epsilon'),
    ),
  ],
  derived: {},
  step: ({ theta, g, slots: { v }, hyper: { epsilon, root }, clock }) => {
    const eta = clock[ETA];
    for (let i = 0; i < 2; i++) {
      v[i] += g[i] * g[i];
      theta[i] -= (eta * g[i]) / ((root ? Math.sqrt(v[i]) : v[i]) + epsilon);
    }
  },
});
