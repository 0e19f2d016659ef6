import { defineOptimizer, ETA } from '../define';
import { LEGAL_ETA, learningRate } from '../parameters';
import { AGAINST_GRADIENT } from './arrows';

/** Keeps the climb finite where there is no slope. */
const SHORTEST = 1e-12;

/** d = ρ ∇L(θ)/‖∇L(θ)‖; θ ← θ − η_t ∇L(θ + d). */
export const sam = defineOptimizer({
  id: 'sam',
  name: 'SAM',
  group: 'newer',
  summary:
    'For flat minima: climbs a little, takes the slope up there, and steps down by it from where it started.',
  variant:
    'Around gradient descent, with one climb of length ρ in the norm of both parameters. Both gradients are of the same ' +
    'batch, and each has an L2 penalty where it is taken. Two gradients a step.',
  source: {
    title: 'P. Foret et al., Sharpness-aware minimization for efficiently improving generalization, 2021',
    url: 'https://arxiv.org/abs/2010.01412',
  },
  hyper: {
    eta: learningRate(1),
    rho: {
      kind: 'number',
      symbol: '\\rho',
      name: 'Climb ρ',
      default: 0.5,
      legal: LEGAL_ETA,
      slider: { min: 0.01, max: 10, scale: 'log' },
    },
  },
  slots: { d: { symbol: 'd', name: 'climb' } },
  carry: {},
  learningRate: 'scheduled',
  needs: ['slope'],
  momentumSchedule: false,
  listing: () => [
    'up = gradient(theta)',
    `d = rho*up/max(norm(up), ${SHORTEST})`,
    'g = gradient(theta + d)',
    'theta = theta - eta*g',
  ],
  arrows: () => [
    { name: 'climb', symbol: '+d', of: (value) => value("d'"), lookAhead: true },
    AGAINST_GRADIENT,
    { name: 'back down', symbol: '−d', of: (value) => -value("d'") },
  ],
  shapes: () => [
    {
      kind: 'conic',
      name: 'all that lies ρ away',
      label: 'ρ',
      matrix: () => [1, 0, 1],
      at: (value) => [value('theta.w'), value('theta.b')],
      through: (value) => [value('theta.w') + value("d'.w"), value('theta.b') + value("d'.b")],
      dashed: true,
    },
  ],
  derived: {},
  lookAhead: ({ theta, slots: { d }, hyper: { rho }, probe, measureSlope, slope }) => {
    probe.set(theta);
    measureSlope();
    const length = Math.max(Math.sqrt(slope[0] * slope[0] + slope[1] * slope[1]), SHORTEST);
    for (let i = 0; i < 2; i++) {
      d[i] = (rho * slope[i]) / length;
      probe[i] = theta[i] + d[i];
    }
  },
  step: ({ theta, g, clock }) => {
    theta[0] -= clock[ETA] * g[0];
    theta[1] -= clock[ETA] * g[1];
  },
});
