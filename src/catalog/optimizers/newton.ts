import { defineOptimizer, ETA } from '../define';
import { learningRate } from '../parameters';
import { UNSCALED } from './arrows';
import { ALONG_P, before, dampingOf, matrixAfter, newtonPoint, solveInto, symmetricSlots } from './matrices';

/** The matrix with λ on its diagonal, within a step. */
const damped = new Float64Array(3);

/** p = (∇²L + λI)⁻¹g; θ ← θ − η_t p. */
export const newton = defineOptimizer({
  id: 'newton',
  name: 'Newton',
  group: 'second-order',
  summary:
    'For the last stretch near a minimum: jumps to where the fitting paraboloid is level, be it a saddle.',
  variant:
    'Damped by λ, which is added to the diagonal of the exact Hessian; λ 0 and η 1 is Newton’s own step. Over all the ' +
    'data. A Hessian costs as much as two gradients: its columns are derivatives of the gradient.',
  source: {
    title: 'J. Nocedal and S. Wright, Numerical optimization, 2006, chapter 3.3',
    url: 'https://doi.org/10.1007/978-0-387-40065-5',
  },
  hyper: { eta: learningRate(1), damping: dampingOf('\\lambda', 'Damping λ', 0.01) },
  slots: { ...symmetricSlots('H', 'H', 'Hessian'), p: { symbol: 'p', name: 'Newton step' } },
  carry: {},
  learningRate: 'scheduled',
  needs: ['hessian'],
  offers: { batches: false, decay: false, clip: false },
  withheld:
    'No batches, decay or clip: the step is the gradient over the curvature, and a change of one of ' +
    'them alone would spoil it.',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    'H = hessian(theta)',
    'p = solve(H + damping*eye, g)',
    'theta = theta - eta*p',
  ],
  arrows: () => [ALONG_P, UNSCALED],
  shapes: () => [
    {
      kind: 'conic',
      name: 'the isoline of the paraboloid that fits here',
      label: 'model',
      matrix: (value) => matrixAfter(value, 'H'),
      at: (value) => newtonPoint(value, matrixAfter(value, 'H')),
      through: before,
      isoline: true,
    },
    {
      kind: 'point',
      name: 'where the paraboloid is level',
      label: 'level here',
      at: (value) => newtonPoint(value, matrixAfter(value, 'H')),
    },
  ],
  derived: {},
  step: ({ theta, g, slots: { H, Hc, p }, hyper: { damping }, clock, measureHessian, curvature }) => {
    measureHessian();
    H[0] = curvature[0];
    H[1] = curvature[2];
    Hc[0] = curvature[1];
    Hc[1] = curvature[1];
    damped[0] = H[0] + damping;
    damped[1] = Hc[0];
    damped[2] = H[1] + damping;
    solveInto(p, damped, g);
    theta[0] -= clock[ETA] * p[0];
    theta[1] -= clock[ETA] * p[1];
  },
});
