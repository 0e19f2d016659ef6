import { defineOptimizer, ETA } from '../define';
import { decayRate, epsilon, learningRate } from '../parameters';
import {
  CORRECTED_MEAN_CODE,
  correctedMean,
  correctedOf,
  MEAN_CODE,
  meanArrows,
  POWER_1,
  POWER_2,
  POWERS,
  raisePowers,
  shareOfMean,
} from './bias-correction';
import { adamSquare, adamWouldDivide, dividedBy, rootOf } from './shapes';

/** m as Adam's; s ← β₂s + (1−β₂)(g−m)² + ε; θ ← θ − η_t m̂/(√ŝ + ε). */
export const adabelief = defineOptimizer({
  id: 'adabelief',
  name: 'AdaBelief',
  group: 'newer',
  summary:
    'Adam that trusts steady gradients: long steps while each is close to the mean, short ones after a surprise.',
  when: 'as Adam, where gradients are steady',
  variant:
    'The paper’s: ε is added to s at each step, and once more outside the root. Without the authors’ later rectification.',
  source: {
    title:
      'J. Zhuang et al., AdaBelief optimizer: adapting stepsizes by the belief in observed gradients, 2020',
    url: 'https://arxiv.org/abs/2010.07468',
  },
  hyper: {
    eta: learningRate(0.1),
    beta1: decayRate(0.9, '\\beta_1', 'β₁'),
    beta2: decayRate(0.999, '\\beta_2', 'β₂'),
    epsilon: epsilon(1e-8),
  },
  slots: {
    m: { symbol: 'm', name: 'mean gradient' },
    spread: { symbol: 's', name: 'mean squared surprise' },
  },
  carry: POWERS,
  learningRate: 'scheduled',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    MEAN_CODE,
    CORRECTED_MEAN_CODE,
    'spread = beta2*spread + (1 - beta2)*(g - m)**2 + epsilon',
    'spreadHat = spread/(1 - beta2**(t + 1))',
    'theta = theta - eta*mHat/(sqrt(spreadHat) + epsilon)',
  ],
  arrows: () =>
    meanArrows(
      (value) => value('eta') / shareOfMean(value) / (Math.sqrt(value('spreadHat')) + value('epsilon')),
    ),
  shapes: () => [
    adamWouldDivide('beta2', (value, component) => value(`mHat.${component}`)),
    dividedBy('÷ √ŝ', rootOf('spreadHat')),
  ],
  alongside: { adamSquare: adamSquare('beta2') },
  derived: { mHat: correctedMean, spreadHat: { ...correctedOf('spread', 'beta2'), symbol: '\\hat s_t' } },
  step: ({ theta, g, slots: { m, spread }, carry, hyper, clock }) => {
    const { beta1, beta2, epsilon } = hyper;
    const eta = clock[ETA];
    raisePowers(carry, hyper);
    const meanShare = 1 - carry[POWER_1];
    const squareShare = 1 - carry[POWER_2];
    for (let i = 0; i < 2; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      const surprise = g[i] - m[i];
      spread[i] = beta2 * spread[i] + (1 - beta2) * surprise * surprise + epsilon;
      const scale = Math.sqrt(spread[i] / squareShare) + epsilon;
      // With ε = 0 and no gradient both are 0.
      if (m[i] !== 0) theta[i] -= (eta * (m[i] / meanShare)) / scale;
    }
  },
});
