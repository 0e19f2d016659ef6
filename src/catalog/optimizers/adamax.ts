import { defineOptimizer, ETA } from '../define';
import { decayRate, epsilon, learningRate } from '../parameters';
import {
  CORRECTED_MEAN_CODE,
  correctedMean,
  MEAN_CODE,
  meanArrows,
  NO_POWER,
  POWER_1,
  shareOfMean,
} from './bias-correction';

/** m ← β₁m + (1−β₁)g; v ← max(β₂v, |g|); θ ← θ − η_t m̂/(v + ε). */
export const adamax = defineOptimizer({
  id: 'adamax',
  name: 'AdaMax',
  group: 'adam',
  summary: 'Adam with the largest recent gradient in place of their mean square.',
  when: 'as Adam, where gradients are rare and large',
  variant: 'ε is added to v after the maximum (PyTorch adds it to |g| before); v needs no bias correction.',
  source: {
    title: 'D. P. Kingma and J. Ba, Adam: a method for stochastic optimization, 2015, section 7.1',
    url: 'https://arxiv.org/abs/1412.6980',
  },
  hyper: {
    eta: learningRate(0.1),
    beta1: decayRate(0.9, '\\beta_1', 'β₁'),
    beta2: decayRate(0.99, '\\beta_2', 'β₂'),
    epsilon: epsilon(1e-10),
  },
  slots: { m: { symbol: 'm', name: 'mean gradient' }, v: { symbol: 'v', name: 'largest recent gradient' } },
  carry: { power1: 1 },
  learningRate: 'scheduled',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    MEAN_CODE,
    CORRECTED_MEAN_CODE,
    'v = max(beta2*v, abs(g))',
    'theta = theta - eta*mHat/(v + epsilon)',
  ],
  arrows: () => meanArrows((value) => value('eta') / shareOfMean(value) / (value("v'") + value('epsilon'))),
  derived: { mHat: correctedMean },
  step: ({ theta, g, slots: { m, v }, carry, hyper: { beta1, beta2, epsilon }, clock }) => {
    const eta = clock[ETA];
    const power = carry[POWER_1] * beta1;
    carry[POWER_1] = power > NO_POWER ? power : 0;
    const meanShare = 1 - carry[POWER_1];
    for (let i = 0; i < 2; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = Math.max(beta2 * v[i], Math.abs(g[i]));
      theta[i] -= (eta * (m[i] / meanShare)) / (v[i] + epsilon);
    }
  },
});
