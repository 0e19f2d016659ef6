import { defineOptimizer, ETA, type ValueByName } from '../define';
import { decayRate, epsilon, learningRate } from '../parameters';
import {
  CORRECTED_MEAN_CODE,
  correctedMean,
  correctedOf,
  MEAN_CODE,
  NO_POWER,
  POWER_1,
  POWER_2,
  raisePowers,
} from './bias-correction';
import { adamSquare, adamsRoot } from './shapes';

/** Place in `carry`, behind the powers of β₁ and β₂, of β₃^k. */
const POWER_3 = 2;

/**
 * d = g − the gradient before (0 at first); m ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)d; n ← β₃n + (1−β₃)(g + β₂d)²;
 * θ ← θ − η_t (m̂ + β₂v̂)/(√n̂ + ε).
 */
export const adan = defineOptimizer({
  id: 'adan',
  name: 'Adan',
  group: 'newer',
  summary: 'Adam with Nesterov’s look-ahead, estimated from how the gradient has been changing.',
  when: 'as Adam, where slopes change on the way',
  variant:
    'The authors’ code, whose β are the shares that are kept: 1 less the paper’s. Their β₁ is 0.98, for longer runs. ' +
    'Without its clipping of the gradient.',
  source: {
    title:
      'X. Xie et al., Adan: adaptive Nesterov momentum algorithm for faster optimizing deep models, 2022',
    url: 'https://arxiv.org/abs/2208.06677',
  },
  hyper: {
    eta: learningRate(0.1),
    beta1: decayRate(0.9, '\\beta_1', 'β₁'),
    beta2: decayRate(0.92, '\\beta_2', 'β₂'),
    beta3: decayRate(0.99, '\\beta_3', 'β₃'),
    epsilon: epsilon(1e-8),
  },
  slots: {
    m: { symbol: 'm', name: 'mean gradient' },
    v: { symbol: 'v', name: 'mean change of the gradient' },
    n: { symbol: 'n', name: 'mean squared gradient, looking ahead' },
    p: { symbol: 'p', name: 'gradient before' },
  },
  carry: { power1: 1, power2: 1, power3: 1 },
  learningRate: 'scheduled',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    'd = where(t + 1 > 1, g - p, 0)',
    MEAN_CODE,
    CORRECTED_MEAN_CODE,
    'v = beta2*v + (1 - beta2)*d',
    'vHat = v/(1 - beta2**(t + 1))',
    'n = beta3*n + (1 - beta3)*(g + beta2*d)**2',
    'nHat = n/(1 - beta3**(t + 1))',
    'p = g',
    'theta = theta - eta*(mHat + beta2*vHat)/(sqrt(nHat) + epsilon)',
  ],
  arrows: () => {
    const rate = (value: ValueByName) => value('eta') / (Math.sqrt(value('nHat')) + value('epsilon'));
    const adamsRate = (value: ValueByName) => value('eta') / adamsRoot('beta3', value);
    return [
      { name: 'mean gradient', symbol: '−η̃m̂', of: (value) => -rate(value) * value('mHat') },
      {
        name: 'its mean change',
        symbol: '−η̃β₂v̂',
        of: (value) => -rate(value) * value('beta2') * value('vHat'),
      },
      {
        name: 'Adam’s step on the same path',
        symbol: '−η̃m̂ (Adam)',
        of: (value) => -adamsRate(value) * value('mHat'),
        compare: true,
      },
    ];
  },
  gradientBefore: (value) => value('p'),
  alongside: { adamSquare: adamSquare('beta3') },
  derived: {
    d: { symbol: 'd_t', of: (value) => (value('k') > 1 ? value('g') - value('p') : 0) },
    mHat: correctedMean,
    vHat: correctedOf('v', 'beta2'),
    nHat: correctedOf('n', 'beta3'),
  },
  step: ({ theta, g, slots: { m, v, n, p }, carry, hyper, clock }) => {
    const { beta1, beta2, beta3, epsilon } = hyper;
    const eta = clock[ETA];
    const isFirst = carry[POWER_3] === 1;
    raisePowers(carry, hyper);
    const power3 = carry[POWER_3] * beta3;
    carry[POWER_3] = power3 > NO_POWER ? power3 : 0;
    const meanShare = 1 - carry[POWER_1];
    const changeShare = 1 - carry[POWER_2];
    const squareShare = 1 - carry[POWER_3];
    for (let i = 0; i < 2; i++) {
      const change = isFirst ? 0 : g[i] - p[i];
      const ahead = g[i] + beta2 * change;
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * change;
      n[i] = beta3 * n[i] + (1 - beta3) * ahead * ahead;
      p[i] = g[i];
      const push = m[i] / meanShare + beta2 * (v[i] / changeShare);
      // With ε = 0 and no gradient both are 0.
      if (push !== 0) theta[i] -= (eta * push) / (Math.sqrt(n[i] / squareShare) + epsilon);
    }
  },
});
