import { defineOptimizer, ETA, type ValueByName } from '../define';
import { decayRate, epsilon, learningRate, type NumberParameter } from '../parameters';
import {
  CORRECTED_MEAN_CODE,
  CORRECTED_SQUARE_CODE,
  correctedMean,
  correctedSquare,
  MEAN_CODE,
  POWER_1,
  POWER_2,
  POWERS,
  raisePowers,
  SQUARE_CODE,
} from './bias-correction';
import { dividedBy, rootOf } from './shapes';

const ALPHA: NumberParameter = {
  kind: 'number',
  symbol: '\\alpha',
  name: 'Weight of the long memory α',
  default: 1,
  legal: { min: 0, max: 1000 },
  slider: { min: 0, max: 10, scale: 'linear', step: 0.1 },
};

/** m and v as Adam's; M ← β₃M + (1−β₃)g; θ ← θ − η_t (m̂ + αM)/(√v̂ + ε). */
export const ademamix = defineOptimizer({
  id: 'ademamix',
  name: 'AdEMAMix',
  group: 'newer',
  summary: 'Adam with two memories of the gradient: a short one to turn, a long one to keep the course.',
  when: 'on long runs, where old gradients still point the way',
  variant:
    'The paper’s with constant α and β₃ (its training runs raise both slowly). The long mean M is not corrected for its ' +
    'start at 0. The paper’s β₃ is 0.9999 and its α 5 to 10, for runs a thousand times as long.',
  source: {
    title: 'M. Pagliardini, P. Ablin and D. Grangier, The AdEMAMix optimizer: better, faster, older, 2024',
    url: 'https://arxiv.org/abs/2409.03137',
  },
  hyper: {
    eta: learningRate(0.1),
    beta1: decayRate(0.9, '\\beta_1', 'β₁'),
    beta2: decayRate(0.999, '\\beta_2', 'β₂'),
    beta3: decayRate(0.99, '\\beta_3', 'β₃'),
    alpha: ALPHA,
    epsilon: epsilon(1e-8),
  },
  slots: {
    m: { symbol: 'm', name: 'mean gradient' },
    M: { symbol: 'M', name: 'long mean gradient' },
    v: { symbol: 'v', name: 'mean squared gradient' },
  },
  carry: POWERS,
  learningRate: 'scheduled',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    MEAN_CODE,
    CORRECTED_MEAN_CODE,
    'M = beta3*M + (1 - beta3)*g',
    SQUARE_CODE,
    CORRECTED_SQUARE_CODE,
    'theta = theta - eta*(mHat + alpha*M)/(sqrt(vHat) + epsilon)',
  ],
  arrows: () => {
    const rate = (value: ValueByName) => value('eta') / (Math.sqrt(value('vHat')) + value('epsilon'));
    return [
      { name: 'short memory', symbol: '−η̃m̂', of: (value) => -rate(value) * value('mHat') },
      {
        name: 'long memory',
        symbol: '−η̃αM',
        of: (value) => -rate(value) * value('alpha') * value("M'"),
      },
    ];
  },
  shapes: () => [dividedBy('÷ √v̂', rootOf('vHat'))],
  derived: { mHat: correctedMean, vHat: correctedSquare },
  step: ({ theta, g, slots: { m, M, v }, carry, hyper, clock }) => {
    const { beta1, beta2, beta3, alpha, epsilon } = hyper;
    const eta = clock[ETA];
    raisePowers(carry, hyper);
    const meanShare = 1 - carry[POWER_1];
    const squareShare = 1 - carry[POWER_2];
    for (let i = 0; i < 2; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      M[i] = beta3 * M[i] + (1 - beta3) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
      const push = m[i] / meanShare + alpha * M[i];
      // With ε = 0 and no gradient both are 0.
      if (push !== 0) theta[i] -= (eta * push) / (Math.sqrt(v[i] / squareShare) + epsilon);
    }
  },
});
