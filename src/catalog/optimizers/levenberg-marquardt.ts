import { defineOptimizer } from '../define';
import { before, dampingOf, matrixAfter, newtonPoint, solveInto, symmetricSlots } from './matrices';

/** λ stays within these, so that it can come back. */
const LEAST = 1e-10;
const MOST = 1e10;

/** The matrix with λ on its diagonal, and the loss at θ, within a step. */
const damped = new Float64Array(3);
const lossHere = new Float64Array(1);

/** p = (JᵀJ + λI)⁻¹Jᵀr; where L(θ − p) < L(θ): θ ← θ − p and λ ← λ/ν, else λ ← νλ. */
export const levenbergMarquardt = defineOptimizer({
  id: 'levenberg-marquardt',
  name: 'Levenberg–Marquardt',
  short: 'LM',
  group: 'second-order',
  summary:
    'For sums of squares: Gauss–Newton’s step, damped more after a step that failed, less after one that worked.',
  variant:
    'Levenberg’s λI, and Marquardt’s way to change λ: divided by ν after a step that lands lower, times ν after one that ' +
    'does not and is not taken. Only for losses that are sums of squares, over all the data. JᵀJ costs as much as a gradient.',
  source: {
    title: 'D. Marquardt, An algorithm for least-squares estimation of nonlinear parameters, 1963',
    url: 'https://doi.org/10.1137/0111030',
  },
  hyper: {
    damping: { ...dampingOf('\\lambda_0', 'First damping λ₀', 0.1), legal: { min: LEAST, max: MOST } },
    factor: {
      kind: 'number',
      symbol: '\\nu',
      name: 'Factor ν',
      default: 10,
      legal: { min: 1, max: 1000 },
      slider: { min: 1, max: 20, scale: 'linear', step: 0.1 },
    },
  },
  slots: {
    ...symmetricSlots('A', 'J^\\top J', 'Gauss–Newton matrix'),
    mu: { symbol: '\\lambda', name: 'damping', start: 'damping', scalar: true },
    p: { symbol: 'p', name: 'step tried' },
  },
  carry: {},
  learningRate: 'none',
  needs: ['loss', 'residuals'],
  offers: { batches: false, decay: false, clip: false },
  withheld:
    'No batches, decay or clip: a step is made of all residuals, and taken only if the sum of their ' +
    'squares falls.',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    'A = squares(theta)',
    'p = solve(A + mu*eye, g)',
    'kept = where(loss(theta - p) < loss(theta), 1, 0)',
    'changed = where(kept > 0, mu/factor, mu*factor)',
    `mu = min(max(changed, ${LEAST}), 1e10)`,
    'theta = theta - kept*p',
  ],
  arrows: () => [
    { name: 'step', symbol: '−a·p', of: (value) => -value('kept') * value("p'") },
    { name: 'step tried', symbol: '−p', of: (value) => -value("p'"), compare: true },
  ],
  shapes: () => [
    {
      kind: 'conic',
      name: 'Gauss–Newton’s paraboloid',
      label: 'Gauss–Newton',
      matrix: (value) => matrixAfter(value, 'A'),
      at: (value) => newtonPoint(value, matrixAfter(value, 'A')),
      through: before,
      isoline: true,
      dashed: true,
    },
    {
      kind: 'conic',
      name: 'the same with λ',
      label: '+ λI',
      matrix: (value) => matrixAfter(value, 'A', value('mu.w')),
      at: (value) => newtonPoint(value, matrixAfter(value, 'A', value('mu.w'))),
      through: before,
      isoline: true,
    },
  ],
  derived: {
    kept: {
      symbol: 'a_t',
      of: (value) =>
        value("theta'.w") === value('theta.w') && value("theta'.b") === value('theta.b') ? 0 : 1,
    },
    changed: {
      symbol: '\\tilde\\lambda_t',
      of: (value) => (value('kept') > 0 ? value('mu') / value('factor') : value('mu') * value('factor')),
    },
  },
  step: ({ theta, g, slots, hyper: { factor }, probe, measure, measured, measureSquares, curvature }) => {
    const { A, Ac, mu, p } = slots;
    measureSquares();
    A[0] = curvature[0];
    A[1] = curvature[2];
    Ac[0] = curvature[1];
    Ac[1] = curvature[1];
    damped[0] = A[0] + mu[0];
    damped[1] = Ac[0];
    damped[2] = A[1] + mu[0];
    solveInto(p, damped, g);
    probe[0] = theta[0];
    probe[1] = theta[1];
    measure();
    lossHere[0] = measured[0];
    probe[0] = theta[0] - p[0];
    probe[1] = theta[1] - p[1];
    measure();
    const isLower = measured[0] < lossHere[0];
    mu[0] = Math.min(Math.max(isLower ? mu[0] / factor : mu[0] * factor, LEAST), MOST);
    mu[1] = mu[0];
    // Without residuals p is NaN, and there is no step.
    if (!isLower && p[0] - p[0] === 0) return;
    theta[0] = probe[0];
    theta[1] = probe[1];
  },
});
