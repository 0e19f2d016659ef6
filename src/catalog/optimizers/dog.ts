import { defineOptimizer, ETA } from '../define';
import { epsilon, type NumberParameter } from '../parameters';
import { AGAINST_GRADIENT } from './arrows';

const FIRST_REACH: NumberParameter = {
  kind: 'number',
  symbol: 'r_\\varepsilon',
  name: 'First reach rε',
  default: 0.01,
  legal: { min: 1e-12, max: 1 },
  slider: { min: 1e-6, max: 1, scale: 'log' },
};

/** r ← max(r, ‖θ−θ₀‖, rε(1 + ‖θ₀‖)); G ← G + ‖g‖²; θ ← θ − η g, where η = r/√(G + ε). */
export const dog = defineOptimizer({
  id: 'dog',
  name: 'DoG',
  group: 'newer',
  summary: 'Distance over gradients, without a learning rate: the further it has come, the longer its steps.',
  when: 'when you do not want to choose η',
  variant:
    'The paper’s, where rε is 10⁻⁶ and the first dozens of steps only grow r; without the averaging it advises, which a ' +
    'run can have beside it.',
  source: {
    title: 'M. Ivgi, O. Hinder and Y. Carmon, DoG is SGD’s best friend, 2023',
    url: 'https://arxiv.org/abs/2302.12022',
  },
  hyper: { reach0: FIRST_REACH, epsilon: epsilon(1e-8) },
  slots: {
    theta0: { symbol: '\\theta_0', name: 'start', start: 'theta', fixed: true },
    r: { symbol: 'r', name: 'distance from the start so far', scalar: true },
    G: { symbol: 'G', name: 'sum of squared slopes', scalar: true },
  },
  carry: {},
  learningRate: 'chosen',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    'r = max(r, norm(theta - theta0), reach0*(1 + norm(theta0)))',
    'G = G + norm(g)**2',
    'eta = r/sqrt(G + epsilon)',
    'theta = theta - eta*g',
  ],
  arrows: () => [AGAINST_GRADIENT],
  shapes: () => [
    {
      kind: 'conic',
      name: 'distance from the start so far',
      label: 'r',
      inPlace: true,
      matrix: () => [1, 0, 1],
      at: (value) => [value('theta0.w'), value('theta0.b')],
      through: (value) => [value('theta0.w') + value("r'.w"), value('theta0.b')],
    },
  ],
  derived: {},
  step: ({ theta, g, slots: { theta0, r, G }, hyper: { reach0, epsilon }, clock }) => {
    const w = theta[0] - theta0[0];
    const b = theta[1] - theta0[1];
    const first = reach0 * (1 + Math.sqrt(theta0[0] * theta0[0] + theta0[1] * theta0[1]));
    const reach = Math.max(r[0], Math.sqrt(w * w + b * b), first);
    const total = G[0] + g[0] * g[0] + g[1] * g[1];
    r[0] = reach;
    r[1] = reach;
    G[0] = total;
    G[1] = total;
    // With ε = 0 and no gradient yet there is nothing to divide by, and nowhere to go.
    const eta = total + epsilon === 0 ? 0 : reach / Math.sqrt(total + epsilon);
    clock[ETA] = eta;
    theta[0] -= eta * g[0];
    theta[1] -= eta * g[1];
  },
});
