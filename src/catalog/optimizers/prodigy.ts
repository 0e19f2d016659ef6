import { defineOptimizer, ETA } from '../define';
import { decayRate, epsilon, type NumberParameter } from '../parameters';
import { POWER_1, POWER_2, POWERS, raisePowers } from './bias-correction';
import { boxAround } from './shapes';

const FIRST_DISTANCE: NumberParameter = {
  kind: 'number',
  symbol: 'd_0',
  name: 'First distance d₀',
  default: 0.01,
  legal: { min: 1e-12, max: 100 },
  slider: { min: 1e-8, max: 1, scale: 'log' },
};

const FACTOR: NumberParameter = {
  kind: 'number',
  symbol: 'c',
  name: 'Factor of the estimate c',
  default: 0.1,
  legal: { min: 0, max: 100 },
  slider: { min: 0.01, max: 10, scale: 'log' },
};

/**
 * With β₃ = √β₂ and η = d √(1−β₂^k)/(1−β₁^k): r ← β₃r + η(d/d₀) g·(θ₀−θ); s ← β₃s + η(d/d₀) g; m, v as Adam's, of dg;
 * d ← max(d, cr/‖s‖₁); θ ← θ − η m/(√v + dε). Without the correction η = d.
 */
export const prodigy = defineOptimizer({
  id: 'prodigy',
  name: 'Prodigy',
  group: 'newer',
  summary: 'Adam without a learning rate: it estimates how far the minimum is, and steps by that distance.',
  when: 'as Adam, when you do not want to choose η',
  variant:
    'The authors’ code without a bound on growth and with its bias correction, which theirs leaves off unless asked. ' +
    'Their factor is 1 and their d₀ 10⁻⁶; on slopes that level out far from the minimum the estimate grows too large then.',
  source: {
    title: 'K. Mishchenko and A. Defazio, Prodigy: an expeditiously adaptive parameter-free learner, 2023',
    url: 'https://arxiv.org/abs/2306.06101',
  },
  hyper: {
    d0: FIRST_DISTANCE,
    factor: FACTOR,
    beta1: decayRate(0.9, '\\beta_1', 'β₁'),
    beta2: decayRate(0.999, '\\beta_2', 'β₂'),
    epsilon: epsilon(1e-8),
    biasCorrection: { kind: 'switch', name: 'Bias correction', default: true },
  },
  slots: {
    theta0: { symbol: '\\theta_0', name: 'start', start: 'theta', fixed: true },
    d: { symbol: 'd', name: 'estimated distance', start: 'd0', scalar: true },
    r: { symbol: 'r', name: 'progress against the slopes', scalar: true },
    s: { symbol: 's', name: 'sum of slopes' },
    m: { symbol: 'm', name: 'mean of dg' },
    v: { symbol: 'v', name: 'mean square of dg' },
  },
  carry: POWERS,
  learningRate: 'chosen',
  momentumSchedule: false,
  listing: ({ biasCorrection }) => [
    'g = gradient(theta)',
    `eta = d${biasCorrection ? '*sqrt(1 - beta2**(t + 1))/(1 - beta1**(t + 1))' : ''}`,
    'weight = eta*d/d0',
    'r = sqrt(beta2)*r + weight*dot(g, theta0 - theta)',
    's = sqrt(beta2)*s + weight*g',
    'm = beta1*m + (1 - beta1)*d*g',
    'v = beta2*v + (1 - beta2)*(d*g)**2',
    'd = max(d, factor*r/norm1(s))',
    'theta = theta - eta*m/(sqrt(v) + d*epsilon)',
  ],
  arrows: () => [
    {
      name: 'momentum',
      symbol: '−η̃β₁m',
      of: (value) =>
        (-value('eta') / (Math.sqrt(value("v'")) + value("d'") * value('epsilon'))) *
        value('beta1') *
        value('m'),
    },
    {
      name: 'gradient',
      symbol: '−η̃(1−β₁)dg',
      of: (value) =>
        (-value('eta') / (Math.sqrt(value("v'")) + value("d'") * value('epsilon'))) *
        (1 - value('beta1')) *
        value('d') *
        value('g'),
    },
  ],
  shapes: () => [
    {
      kind: 'line',
      name: 'estimated distance from the start, in its larger component',
      label: 'd',
      inPlace: true,
      points: boxAround(
        (value) => [value('theta0.w'), value('theta0.b')],
        (value) => [value("d'.w"), value("d'.b")],
      ),
    },
  ],
  derived: { weight: { symbol: 'a_t', of: (value) => (value('eta') * value('d')) / value('d0') } },
  step: ({ theta, g, slots: { theta0, d, r, s, m, v }, carry, hyper, clock }) => {
    const { d0, factor, beta1, beta2, epsilon } = hyper;
    raisePowers(carry, hyper);
    const keep = Math.sqrt(beta2);
    const guess = d[0];
    const isCorrected = hyper.biasCorrection === true;
    const eta = isCorrected ? (guess * Math.sqrt(1 - carry[POWER_2])) / (1 - carry[POWER_1]) : guess;
    const weight = (eta * guess) / d0;
    const along = g[0] * (theta0[0] - theta[0]) + g[1] * (theta0[1] - theta[1]);
    const progress = keep * r[0] + weight * along;
    for (let i = 0; i < 2; i++) {
      s[i] = keep * s[i] + weight * g[i];
      m[i] = beta1 * m[i] + (1 - beta1) * guess * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * guess * guess * g[i] * g[i];
      r[i] = progress;
    }
    clock[ETA] = eta;
    const slopes = Math.abs(s[0]) + Math.abs(s[1]);
    // Nowhere to go before the first slope.
    if (slopes === 0) return;
    const distance = Math.max(guess, (factor * progress) / slopes);
    for (let i = 0; i < 2; i++) {
      d[i] = distance;
      if (m[i] !== 0) theta[i] -= (eta * m[i]) / (Math.sqrt(v[i]) + distance * epsilon);
    }
  },
});
