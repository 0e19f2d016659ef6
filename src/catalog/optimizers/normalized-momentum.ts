import { BETA, defineOptimizer, ETA, type ValueByName } from '../define';
import { decayRate, learningRate } from '../parameters';
import { UNSCALED } from './arrows';
import { REACH_OF_ETA } from './shapes';

/** ‖m′‖, of the mean gradient after the step. */
function lengthOf(value: ValueByName): number {
  const w = value("m'.w");
  const b = value("m'.b");
  return Math.sqrt(w * w + b * b);
}

/** m ← β_t m + (1−β_t)g; θ ← θ − η_t m/‖m‖. */
export const normalizedMomentum = defineOptimizer({
  id: 'normalized-momentum',
  name: 'Normalized momentum',
  group: 'newer',
  summary:
    'Steps of one length: the slope says which way, η says how far. What Muon does to a single row of weights.',
  when: 'across plateaus and cliffs, with steps of one length',
  variant:
    'Momentum as a mean, as in Muon, but without Nesterov’s look ahead. Where m is 0 it stays. Of a matrix with one ' +
    'row the nearest orthogonal matrix is the row over its length; Muon’s iteration only comes near it.',
  source: {
    title: 'A. Cutkosky and H. Mehta, Momentum improves normalized SGD, 2020',
    url: 'https://proceedings.mlr.press/v119/cutkosky20b.html',
  },
  hyper: { eta: learningRate(0.1), beta: decayRate(0.8, '\\beta', 'Momentum β') },
  slots: { m: { symbol: 'm', name: 'mean gradient' } },
  carry: {},
  learningRate: 'scheduled',
  momentumSchedule: true,
  listing: () => ['g = gradient(theta)', 'm = beta*m + (1 - beta)*g', 'theta = theta - eta*m/norm(m)'],
  arrows: () => [
    {
      name: 'momentum',
      symbol: '−η̃βm',
      of: (value) => (-value('eta') / lengthOf(value)) * value('beta') * value('m'),
    },
    {
      name: 'gradient',
      symbol: '−η̃(1−β)g',
      of: (value) => (-value('eta') / lengthOf(value)) * (1 - value('beta')) * value('g'),
    },
    UNSCALED,
  ],
  shapes: () => [REACH_OF_ETA],
  derived: {},
  step: ({ theta, g, slots: { m }, clock }) => {
    const eta = clock[ETA];
    const beta = clock[BETA];
    m[0] = beta * m[0] + (1 - beta) * g[0];
    m[1] = beta * m[1] + (1 - beta) * g[1];
    const length = Math.sqrt(m[0] * m[0] + m[1] * m[1]);
    if (length === 0) return;
    theta[0] -= eta * (m[0] / length);
    theta[1] -= eta * (m[1] / length);
  },
});
