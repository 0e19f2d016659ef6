import { defineOptimizer, ETA } from '../define';
import { decayRate, epsilon, learningRate } from '../parameters';
import {
  CORRECTED_MEAN_CODE,
  CORRECTED_SQUARE_CODE,
  correctedMean,
  correctedSquare,
  MEAN_CODE,
  meanArrows,
  POWER_1,
  POWER_2,
  POWERS,
  raisePowers,
  shareOfMean,
} from './bias-correction';
import { adamSquare, adamWouldDivide, dividedBy, rootOf } from './shapes';

/** m as Adam's; v ← v − (1−β₂) sign(v − g²) g²; θ ← θ − η_t m̂/(√v̂ + ε). */
export const yogi = defineOptimizer({
  id: 'yogi',
  name: 'Yogi',
  group: 'newer',
  summary:
    'Adam whose v can shrink only slowly: it remembers steep slopes, so its rates do not jump up behind them.',
  when: 'where Adam’s rates jump up behind a steep slope',
  variant:
    'Both means start at 0 (libraries often start them at 10⁻⁶) and are corrected; ε is outside the ' +
    'root. Their β₂ is 0.999, with which a thousand steps pass before v differs much from Adam’s.',
  source: {
    title: 'M. Zaheer et al., Adaptive methods for nonconvex optimization, 2018',
    url: 'https://papers.nips.cc/paper/2018/hash/90365351ccc7437a1309dc64e4db32a3-Abstract.html',
  },
  hyper: {
    eta: learningRate(0.1),
    beta1: decayRate(0.9, '\\beta_1', 'β₁'),
    beta2: decayRate(0.9, '\\beta_2', 'β₂'),
    epsilon: epsilon(1e-3),
  },
  slots: {
    m: { symbol: 'm', name: 'mean gradient' },
    v: { symbol: 'v', name: 'squared gradient, followed in small steps' },
  },
  carry: POWERS,
  learningRate: 'scheduled',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    MEAN_CODE,
    CORRECTED_MEAN_CODE,
    'v = v - (1 - beta2)*sign(v - g*g)*g*g',
    CORRECTED_SQUARE_CODE,
    'theta = theta - eta*mHat/(sqrt(vHat) + epsilon)',
  ],
  arrows: () =>
    meanArrows((value) => value('eta') / shareOfMean(value) / (Math.sqrt(value('vHat')) + value('epsilon'))),
  shapes: () => [
    adamWouldDivide('beta2', (value, component) => value(`mHat.${component}`)),
    dividedBy('÷ √v̂', rootOf('vHat')),
  ],
  alongside: { adamSquare: adamSquare('beta2') },
  derived: { mHat: correctedMean, vHat: correctedSquare },
  step: ({ theta, g, slots: { m, v }, carry, hyper, clock }) => {
    const { beta1, beta2, epsilon } = hyper;
    const eta = clock[ETA];
    raisePowers(carry, hyper);
    const meanShare = 1 - carry[POWER_1];
    const squareShare = 1 - carry[POWER_2];
    for (let i = 0; i < 2; i++) {
      const square = g[i] * g[i];
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] -= (1 - beta2) * Math.sign(v[i] - square) * square;
      const scale = Math.sqrt(v[i] / squareShare) + epsilon;
      // With ε = 0 and no gradient both are 0.
      if (m[i] !== 0) theta[i] -= (eta * (m[i] / meanShare)) / scale;
    }
  },
});
