import { defineOptimizer } from '../define';
import { decayRate, epsilon } from '../parameters';

/** v ← βv + (1−β)g²; Δ = g √(u+ε)/√(v+ε); u ← βu + (1−β)Δ²; θ ← θ − Δ. */
export const adadelta = defineOptimizer({
  id: 'adadelta',
  name: 'AdaDelta',
  group: 'adaptive',
  summary: 'Needs no learning rate: the size of its own recent steps takes its place.',
  when: 'when you do not want to choose η',
  variant: 'ε inside both roots, as in the paper. Without a learning rate: PyTorch’s at lr = 1.',
  source: {
    title: 'M. D. Zeiler, ADADELTA: an adaptive learning rate method, 2012',
    url: 'https://arxiv.org/abs/1212.5701',
  },
  hyper: { beta: decayRate(0.99, '\\beta', 'Decay β'), epsilon: epsilon(1e-4) },
  slots: {
    v: { symbol: 'v', name: 'mean squared gradient' },
    u: { symbol: 'u', name: 'mean squared step' },
  },
  carry: {},
  learningRate: 'none',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    'v = beta*v + (1 - beta)*g*g',
    'delta = g*sqrt(u + epsilon)/sqrt(v + epsilon)',
    'u = beta*u + (1 - beta)*delta*delta',
    'theta = theta - delta',
  ],
  arrows: () => [
    { name: 'gradient, scaled', symbol: '−g√(u + ε)/√(v + ε)', of: (value) => -value('delta') },
    { name: 'gradient', symbol: '−g', of: (value) => -value('g'), compare: true },
  ],
  derived: {
    delta: {
      symbol: '\\Delta_t',
      of: (value) =>
        (value('g') * Math.sqrt(value('u') + value('epsilon'))) / Math.sqrt(value("v'") + value('epsilon')),
    },
  },
  step: ({ theta, g, slots: { v, u }, hyper: { beta, epsilon } }) => {
    for (let i = 0; i < 2; i++) {
      v[i] = beta * v[i] + (1 - beta) * g[i] * g[i];
      const delta = (g[i] * Math.sqrt(u[i] + epsilon)) / Math.sqrt(v[i] + epsilon);
      u[i] = beta * u[i] + (1 - beta) * delta * delta;
      theta[i] -= delta;
    }
  },
});
