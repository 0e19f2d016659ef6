import { defineOptimizer, ETA } from '../define';
import { decayRate, learningRate } from '../parameters';
import { UNSCALED } from './arrows';
import { before } from './matrices';
import { boxAround } from './shapes';

/** c = β₁m + (1−β₁)g; θ ← θ − η_t sign(c); m ← β₂m + (1−β₂)g. */
export const lion = defineOptimizer({
  id: 'lion',
  name: 'Lion',
  group: 'newer',
  summary: 'Half of Adam’s memory: every parameter moves by exactly η, up or down. Needs a falling η.',
  when: 'with a falling η and little memory',
  variant:
    'The authors’: what steps keeps less of the past (β₁) than what is remembered (β₂). Theirs are 0.9 and 0.99, for runs ' +
    'a thousand times as long.',
  source: {
    title: 'X. Chen et al., Symbolic discovery of optimization algorithms, 2023',
    url: 'https://arxiv.org/abs/2302.06675',
  },
  hyper: {
    eta: learningRate(0.1),
    beta1: decayRate(0.8, '\\beta_1', 'β₁'),
    beta2: decayRate(0.9, '\\beta_2', 'β₂'),
  },
  slots: { m: { symbol: 'm', name: 'mean gradient' } },
  carry: {},
  learningRate: 'scheduled',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    'c = beta1*m + (1 - beta1)*g',
    'm = beta2*m + (1 - beta2)*g',
    'theta = theta - eta*sign(c)',
  ],
  arrows: () => [
    { name: 'sign step', symbol: '−η sign(c)', of: (value) => -value('eta') * Math.sign(value('c')) },
    UNSCALED,
  ],
  shapes: () => [
    {
      kind: 'line',
      name: 'the square on whose corners steps end',
      label: 'η',
      points: boxAround(before, (value) => [value('eta'), value('eta')]),
    },
  ],
  derived: {
    c: {
      symbol: 'c_t',
      of: (value) => value('beta1') * value('m') + (1 - value('beta1')) * value('g'),
    },
  },
  step: ({ theta, g, slots: { m }, hyper: { beta1, beta2 }, clock }) => {
    const eta = clock[ETA];
    for (let i = 0; i < 2; i++) {
      const c = beta1 * m[i] + (1 - beta1) * g[i];
      m[i] = beta2 * m[i] + (1 - beta2) * g[i];
      theta[i] -= eta * Math.sign(c);
    }
  },
});
