import { defineOptimizer, ETA, STEP } from '../define';
import { decayRate, epsilon as epsilonOf, learningRate } from '../parameters';
import { before } from './matrices';
import { boxAround } from './shapes';

/** m ← β₁m + (1−β₁)g; every K steps h ← β₂h + (1−β₂) diag ∇²L; θ ← θ − η_t clip(m/max(γh, ε), 1). */
export const sophia = defineOptimizer({
  id: 'sophia',
  name: 'Sophia',
  group: 'newer',
  summary:
    'For curvature that differs by direction: divides by it, and clips where it is small, negative or outdated.',
  variant:
    'With the exact diagonal of the Hessian over all the data, every K steps from the first on, in place of the paper’s ' +
    'estimates. It costs as much as two gradients. h starts at 0 and is not corrected for that, as in the paper.',
  source: {
    title: 'H. Liu et al., Sophia: a scalable stochastic second-order optimizer, 2023',
    url: 'https://arxiv.org/abs/2305.14342',
  },
  hyper: {
    eta: learningRate(0.1),
    beta1: decayRate(0.9, '\\beta_1', 'Momentum β₁'),
    beta2: decayRate(0.9, '\\beta_2', 'Curvature decay β₂'),
    gamma: {
      kind: 'number',
      symbol: '\\gamma',
      name: 'Share that is clipped γ',
      default: 1,
      legal: { min: 0, max: 1_000_000 },
      slider: { min: 0.01, max: 100, scale: 'log' },
    },
    epsilon: epsilonOf(1e-12),
    span: {
      kind: 'number',
      symbol: 'K',
      name: 'Steps from Hessian to Hessian K',
      default: 10,
      legal: { min: 1, max: 100_000, integer: true },
      slider: { min: 1, max: 50, scale: 'linear', step: 1 },
    },
  },
  slots: { m: { symbol: 'm', name: 'mean gradient' }, h: { symbol: 'h', name: 'mean curvature' } },
  carry: {},
  learningRate: 'scheduled',
  needs: ['hessian'],
  offers: { decay: ['decoupled'] },
  withheld: 'No L2 penalty: the curvature that it divides by is of the loss alone.',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    'm = beta1*m + (1 - beta1)*g',
    'h = where(t % span < 1, beta2*h + (1 - beta2)*diag(hessian(theta)), h)',
    'q = m/max(gamma*h, epsilon)',
    'theta = theta - eta*min(max(q, -1), 1)',
  ],
  arrows: () => [
    { name: 'clipped step', symbol: '−η·clip q', of: (value) => -value('eta') * clipped(value('q')) },
    {
      name: 'step without the clip',
      symbol: '−η·q',
      of: (value) => -value('eta') * value('q'),
      compare: true,
    },
  ],
  shapes: () => [
    {
      kind: 'line',
      name: 'the clip: no step leaves this square',
      label: 'clip',
      points: boxAround(before, (value) => [value('eta'), value('eta')]),
    },
  ],
  trails: () => [
    {
      name: 'steps that were clipped',
      label: 'clipped',
      at: before,
      when: (value) => Math.max(Math.abs(value('q.w')), Math.abs(value('q.b'))) > 1,
    },
  ],
  derived: {
    q: {
      symbol: 'q_t',
      of: (value) => value("m'") / Math.max(value('gamma') * value("h'"), value('epsilon')),
    },
  },
  step: ({ theta, g, slots: { m, h }, hyper, clock, measureHessian, curvature }) => {
    const { beta1, beta2, gamma, epsilon, span } = hyper;
    if (clock[STEP] % span < 1) {
      measureHessian();
      h[0] = beta2 * h[0] + (1 - beta2) * curvature[0];
      h[1] = beta2 * h[1] + (1 - beta2) * curvature[2];
    }
    for (let i = 0; i < 2; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      theta[i] -= clock[ETA] * clipped(m[i] / Math.max(gamma * h[i], epsilon));
    }
  },
});

function clipped(ratio: number): number {
  return Math.min(Math.max(ratio, -1), 1);
}
