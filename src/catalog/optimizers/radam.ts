import { pow } from '../../math/pow';
import { defineOptimizer, ETA, STEP } from '../define';
import { decayRate, epsilon, learningRate } from '../parameters';
import {
  CORRECTED_MEAN_CODE,
  correctedMean,
  MEAN_CODE,
  meanArrows,
  POWER_1,
  POWERS,
  raisePowers,
  SQUARE_CODE,
  shareOfMean,
} from './bias-correction';

/** Place in `carry`, behind the powers, of two sums: 1 − β₂^k, and Σ_{j<k} (β₂^j − β₂^k). */
const SHARE = 2;

/**
 * The two sums, from those after `steps` steps to those after one more. Only positive terms are added: the textbook
 * form of ρ is the difference of two numbers near 2/(1−β₂), which leaves no digits where β₂ is close to 1.
 */
function advanceSums(sums: Float64Array, share: number, steps: number, beta2: number): void {
  const fresh = (1 - beta2) * (1 - sums[share]);
  sums[share + 1] += (steps + 1) * fresh;
  sums[share] += fresh;
}

/** ρ∞ − 2kβ₂^k/(1−β₂^k), from the sums. */
function rhoOf(sums: Float64Array, share: number): number {
  return (2 * sums[share + 1]) / sums[share] - 1;
}

/** Below this k(1 − β₂) the closed forms lose digits, and the series in 1 − β₂ has few terms. */
const FEW_TERMS = 0.5;
/** A term so much smaller than the sum changes no digit of it. */
const NO_DIGIT = 1e-17;

/** The two sums after k steps without adding k terms, for the display, which shows one step in a hundred thousand. */
function sumsAfter(k: number, beta2: number): Float64Array {
  const distance = 1 - beta2;
  const power = pow(beta2, k);
  if (k * distance > FEW_TERMS) return Float64Array.of(1 - power, (1 - power) / distance - k * power);
  // β₂^k = Σ C(k,i) (β₂ − 1)^i.
  const sums = new Float64Array(2);
  for (let i = 1, term = k * distance; i <= k && Math.abs(term) > NO_DIGIT * sums[0]; i++) {
    sums[0] += term;
    sums[1] += (term * i * (k + 1)) / (i + 1);
    term *= (-distance * (k - i)) / (i + 1);
  }
  return sums;
}

/**
 * Adam's m and v; ρ∞ = 2/(1−β₂) − 1; ρ = ρ∞ − 2kβ₂^k/(1−β₂^k).
 * Where ρ > 5: θ ← θ − η_t m̂ r √(1−β₂^k)/(√v + ε), r = √[(ρ−4)(ρ−2)ρ∞ / ((ρ∞−4)(ρ∞−2)ρ)]; else θ ← θ − η_t m̂.
 */
export const radam = defineOptimizer({
  id: 'radam',
  name: 'RAdam',
  group: 'adam',
  summary: 'Rectified Adam: plain momentum until it has seen enough gradients to trust their mean square.',
  when: 'in place of a warm-up',
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
  carry: { ...POWERS, share: 0, excess: 0 },
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
      of: (value) => rhoOf(sumsAfter(value('k'), value('beta2')), 0),
    },
    scale: {
      symbol: 's_t',
      of: (value) => {
        const rho = value('rho');
        const rhoMax = value('rhoMax');
        if (!(rho > 5)) return 1;
        const r = Math.sqrt(((rho - 4) * (rho - 2) * rhoMax) / ((rhoMax - 4) * (rhoMax - 2) * rho));
        const [squareShare] = sumsAfter(value('k'), value('beta2'));
        return (r * Math.sqrt(squareShare)) / (Math.sqrt(value("v'")) + value('epsilon'));
      },
    },
  },
  step: ({ theta, g, slots: { m, v }, carry, hyper, clock }) => {
    const { beta1, beta2, epsilon } = hyper;
    const eta = clock[ETA];
    raisePowers(carry, hyper);
    const meanShare = 1 - carry[POWER_1];
    advanceSums(carry, SHARE, clock[STEP], beta2);
    const squareShare = carry[SHARE];
    const rhoMax = 2 / (1 - beta2) - 1;
    const rho = rhoOf(carry, SHARE);
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
