import { pow } from '../../math/pow';
import { DECAY_SCALE, defineOptimizer, ETA, type ValueByName } from '../define';
import { decayRate, epsilon, learningRate, type NumberParameter } from '../parameters';
import {
  MEAN_CODE,
  POWER_1,
  POWER_2,
  POWERS,
  raisePowers,
  SQUARE_CODE,
  shareOfMean,
} from './bias-correction';

function share(value: number, symbol: string, name: string): NumberParameter {
  const slider = { min: 0, max: 1, scale: 'linear', step: 0.01 } as const;
  return { kind: 'number', symbol, name, default: value, legal: { min: 0, max: 1 }, slider };
}

const norm = (w: number, b: number) => Math.sqrt(w * w + b * b);

/** Whether the step loses its part along θ. */
const isRadial = (value: ValueByName) => value('cosine') < value('delta') / Math.SQRT2;

/**
 * Adam's m and v; p = m/(√v/√(1−β₂^k) + ε); θ ← θ − η_t/(1−β₁^k) p. Where the gradient is nearly at right angles
 * to θ, |g·θ|/(max(‖g‖,ε) max(‖θ‖,ε)) < δ/√2, p loses its part along θ̂ = θ/(‖θ‖+ε) first, and that step's
 * decoupled decay is scaled by `wdRatio`. Norms and products run over both components.
 */
export const adamp = defineOptimizer({
  id: 'adamp',
  name: 'AdamP',
  group: 'adam',
  summary: 'Adam without the part of a step that would only make the weights longer.',
  when: 'for weights before a normalisation, of any length',
  variant: 'The authors’ code (clovaai/AdamP), with w and b as one vector of two.',
  source: {
    title: 'B. Heo et al., AdamP: slowing down the slowdown for momentum optimizers, 2021',
    url: 'https://arxiv.org/abs/2006.08217',
  },
  hyper: {
    eta: learningRate(0.1),
    beta1: decayRate(0.9, '\\beta_1', 'β₁'),
    beta2: decayRate(0.999, '\\beta_2', 'β₂'),
    epsilon: epsilon(1e-8),
    delta: share(0.1, '\\delta', 'Projection threshold δ'),
    wdRatio: share(0.1, '\\rho_\\lambda', 'Decay ratio'),
  },
  slots: { m: { symbol: 'm', name: 'mean gradient' }, v: { symbol: 'v', name: 'mean squared gradient' } },
  carry: POWERS,
  learningRate: 'scheduled',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    MEAN_CODE,
    SQUARE_CODE,
    'p = m/(sqrt(v)/sqrt(1 - beta2**(t + 1)) + epsilon)',
    'cosine = abs(dot(g, theta))/(max(norm(g), epsilon)*max(norm(theta), epsilon))',
    'decayScale = where(cosine < delta/sqrt(2), wdRatio, 1)',
    'unit = theta/(norm(theta) + epsilon)',
    'radial = where(cosine < delta/sqrt(2), dot(p, unit)*unit, 0)',
    'theta = theta - eta/(1 - beta1**(t + 1))*(p - radial)',
  ],
  arrows: () => {
    const rate = (value: ValueByName) => value('eta') / shareOfMean(value);
    return [
      { name: 'Adam’s step', symbol: '−η̃p', of: (value) => -rate(value) * value('p') },
      { name: 'radial part, taken out', symbol: '+η̃(p·θ̂)θ̂', of: (value) => rate(value) * value('radial') },
    ];
  },
  derived: {
    p: {
      symbol: 'p_t',
      of: (value) => {
        const squareShare = 1 - pow(value('beta2'), value('k'));
        return value("m'") / (Math.sqrt(value("v'")) / Math.sqrt(squareShare) + value('epsilon'));
      },
    },
    cosine: {
      symbol: '\\cos_t',
      of: (value) => {
        const normG = norm(value('g.w'), value('g.b'));
        const normTheta = norm(value('theta.w'), value('theta.b'));
        const product = Math.abs(value('g.w') * value('theta.w') + value('g.b') * value('theta.b'));
        const epsilon = value('epsilon');
        return product / (Math.max(normG, epsilon) * Math.max(normTheta, epsilon));
      },
    },
    decayScale: { symbol: 's_t', of: (value) => (isRadial(value) ? value('wdRatio') : 1) },
    unit: {
      symbol: '\\hat\\theta',
      of: (value) => value('theta') / (norm(value('theta.w'), value('theta.b')) + value('epsilon')),
    },
    radial: {
      symbol: 'r_t',
      of: (value) =>
        isRadial(value)
          ? (value('p.w') * value('unit.w') + value('p.b') * value('unit.b')) * value('unit')
          : 0,
    },
  },
  step: ({ theta, g, slots: { m, v }, carry, hyper, clock }) => {
    const { beta1, beta2, epsilon, delta, wdRatio } = hyper;
    raisePowers(carry, hyper);
    for (let i = 0; i < 2; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
    }
    const rootShare = Math.sqrt(1 - carry[POWER_2]);
    let pW = m[0] / (Math.sqrt(v[0]) / rootShare + epsilon);
    let pB = m[1] / (Math.sqrt(v[1]) / rootShare + epsilon);
    const normG = Math.sqrt(g[0] * g[0] + g[1] * g[1]);
    const normTheta = Math.sqrt(theta[0] * theta[0] + theta[1] * theta[1]);
    const product = Math.abs(g[0] * theta[0] + g[1] * theta[1]);
    const cosine = product / (Math.max(normG, epsilon) * Math.max(normTheta, epsilon));
    const radial = cosine < delta / Math.SQRT2;
    clock[DECAY_SCALE] = radial ? wdRatio : 1;
    if (radial) {
      const unitW = theta[0] / (normTheta + epsilon);
      const unitB = theta[1] / (normTheta + epsilon);
      const along = pW * unitW + pB * unitB;
      pW -= along * unitW;
      pB -= along * unitB;
    }
    const eta = clock[ETA] / (1 - carry[POWER_1]);
    theta[0] -= eta * pW;
    theta[1] -= eta * pB;
  },
});
