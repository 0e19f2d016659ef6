import { pow } from '../../math/pow';
import { defineOptimizer, ETA, STEP } from '../define';
import { decayRate, epsilon, learningRate } from '../parameters';
import {
  CORRECTED_MEAN_CODE,
  correctedMean,
  MEAN_CODE,
  meanArrows,
  POWER_1,
  POWER_2,
  POWERS,
  raisePowers,
  SQUARE_CODE,
  shareOfMean,
} from './bias-correction';

/**
 * Adam's m and v; ρ∞ = 2/(1−β₂) − 1; ρ = ρ∞ − 2kβ₂^k/(1−β₂^k).
 * Where ρ > 5: θ ← θ − η_t m̂ r √(1−β₂^k)/(√v + ε), r = √[(ρ−4)(ρ−2)ρ∞ / ((ρ∞−4)(ρ∞−2)ρ)]; else θ ← θ − η_t m̂.
 */
export const radam = defineOptimizer({
  id: 'radam',
  name: 'RAdam',
  group: 'adam',
  summary: 'Rectified Adam: plain momentum until there are gradients enough to trust their mean square.',
  variant:
    'PyTorch’s: the threshold is ρ > 5 (the paper’s is 4), and ε is added to √v before its correction.',
  source: {
    title: 'L. Liu et al., On the variance of the adaptive learning rate and beyond, 2020',
    url: 'https://arxiv.org/abs/1908.03265',
  },
  hyper: {
    eta: learningRate(0.1),
    beta1: decayRate(0.9, '\\beta_1', 'β₁'),
    beta2: decayRate(0.999, '\\beta_2', 'β₂'),
    epsilon: epsilon(1e-8),
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
    'rhoMax = 2/(1 - beta2) - 1',
    'rho = rhoMax - 2*(t + 1)*beta2**(t + 1)/(1 - beta2**(t + 1))',
    'r = sqrt((rho - 4)*(rho - 2)*rhoMax/((rhoMax - 4)*(rhoMax - 2)*rho))',
    'scale = where(rho > 5, r*sqrt(1 - beta2**(t + 1))/(sqrt(v) + epsilon), 1)',
    'theta = theta - eta*mHat*scale',
  ],
  arrows: () => meanArrows((value) => (value('eta') * value('scale')) / shareOfMean(value)),
  derived: {
    mHat: correctedMean,
    rhoMax: { symbol: '\\rho_\\infty', of: (value) => 2 / (1 - value('beta2')) - 1 },
    rho: {
      symbol: '\\rho_t',
      of: (value) => {
        const power = pow(value('beta2'), value('k'));
        return value('rhoMax') - (2 * value('k') * power) / (1 - power);
      },
    },
    scale: {
      symbol: 's_t',
      of: (value) => {
        const rho = value('rho');
        const rhoMax = value('rhoMax');
        if (!(rho > 5)) return 1;
        const r = Math.sqrt(((rho - 4) * (rho - 2) * rhoMax) / ((rhoMax - 4) * (rhoMax - 2) * rho));
        const squareShare = 1 - pow(value('beta2'), value('k'));
        return (r * Math.sqrt(squareShare)) / (Math.sqrt(value("v'")) + value('epsilon'));
      },
    },
  },
  step: ({ theta, g, slots: { m, v }, carry, hyper, clock }) => {
    const { beta1, beta2, epsilon } = hyper;
    const eta = clock[ETA];
    raisePowers(carry, hyper);
    const meanShare = 1 - carry[POWER_1];
    const squareShare = 1 - carry[POWER_2];
    const rhoMax = 2 / (1 - beta2) - 1;
    const rho = rhoMax - (2 * (clock[STEP] + 1) * carry[POWER_2]) / squareShare;
    const rectified = rho > 5;
    const r = rectified
      ? Math.sqrt(((rho - 4) * (rho - 2) * rhoMax) / ((rhoMax - 4) * (rhoMax - 2) * rho))
      : 1;
    for (let i = 0; i < 2; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
      const scale = rectified ? (r * Math.sqrt(squareShare)) / (Math.sqrt(v[i]) + epsilon) : 1;
      theta[i] -= eta * (m[i] / meanShare) * scale;
    }
  },
});
