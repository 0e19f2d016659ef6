import { defineOptimizer, ETA, type ValueByName } from '../define';
import { decayRate, epsilon, learningRate } from '../parameters';
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
  shareOfMean,
} from './bias-correction';

/** Adam's m and v; θ ← θ − η_t/√(v̂+ε) · (β₁m̂ + (1−β₁)g/(1−β₁^k)). */
export const nadam = defineOptimizer({
  id: 'nadam',
  name: 'NAdam',
  group: 'adam',
  summary: 'Adam with Nesterov’s momentum.',
  when: 'as Adam, with less overshoot',
  variant: 'The lecture’s form: ε inside the root and a constant β₁ (PyTorch lets it follow a schedule).',
  source: {
    title: 'T. Dozat, Incorporating Nesterov momentum into Adam, 2016',
    url: 'https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ',
  },
  withDecoupledDecay: {
    id: 'nadamw',
    name: 'NAdamW',
    summary: 'NAdam with weight decay apart from the gradient.',
  },
  hyper: {
    eta: learningRate(0.1),
    beta1: decayRate(0.9, '\\beta_1', 'β₁'),
    beta2: decayRate(0.99, '\\beta_2', 'β₂'),
    epsilon: epsilon(1e-10),
  },
  slots: { m: { symbol: 'm', name: 'mean gradient' }, v: { symbol: 'v', name: 'mean squared gradient' } },
  carry: POWERS,
  learningRate: 'scheduled',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    MEAN_CODE,
    CORRECTED_MEAN_CODE,
    SQUARE_CODE,
    CORRECTED_SQUARE_CODE,
    'ahead = beta1*mHat + (1 - beta1)*g/(1 - beta1**(t + 1))',
    'theta = theta - eta/sqrt(vHat + epsilon)*ahead',
  ],
  arrows: () => {
    const rate = (value: ValueByName) => value('eta') / Math.sqrt(value('vHat') + value('epsilon'));
    return [
      {
        name: 'momentum',
        symbol: '−η̃β₁m̂',
        of: (value) => -rate(value) * value('beta1') * value('mHat'),
      },
      {
        name: 'gradient',
        symbol: '−η̃(1−β₁)g',
        of: (value) => (-rate(value) * (1 - value('beta1')) * value('g')) / shareOfMean(value),
      },
    ];
  },
  derived: { mHat: correctedMean, vHat: correctedSquare },
  step: ({ theta, g, slots: { m, v }, carry, hyper, clock }) => {
    const { beta1, beta2, epsilon } = hyper;
    const eta = clock[ETA];
    raisePowers(carry, hyper);
    const meanShare = 1 - carry[POWER_1];
    const squareShare = 1 - carry[POWER_2];
    for (let i = 0; i < 2; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
      const ahead = beta1 * (m[i] / meanShare) + ((1 - beta1) * g[i]) / meanShare;
      theta[i] -= (eta / Math.sqrt(v[i] / squareShare + epsilon)) * ahead;
    }
  },
});
