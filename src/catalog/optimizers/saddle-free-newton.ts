import { eigenInto } from '../../math/eigen';
import { defineOptimizer, ETA } from '../define';
import { learningRate } from '../parameters';
import { UNSCALED } from './arrows';
import { ALONG_P, after, before, dampingOf, matrixAfter, solveInto, symmetricSlots } from './matrices';

/** The matrix with λ on its diagonal, within a step. */
const damped = new Float64Array(3);

/** p = (|∇²L| + λI)⁻¹g, with the absolute values of the eigenvalues; θ ← θ − η_t p. */
export const saddleFreeNewton = defineOptimizer({
  id: 'saddle-free-newton',
  name: 'Saddle-free Newton',
  group: 'second-order',
  summary:
    'For saddles: Newton’s step with all curvatures counted as positive. It leaves what Newton runs into.',
  variant:
    'With the exact eigenvalues of the exact Hessian, and λ added to their absolute values. Over all the data. A Hessian ' +
    'costs as much as two gradients.',
  source: {
    title: 'Y. Dauphin et al., Identifying and attacking the saddle point problem, 2014',
    url: 'https://arxiv.org/abs/1406.2572',
  },
  hyper: { eta: learningRate(1), damping: dampingOf('\\lambda', 'Damping λ', 0.01) },
  slots: { ...symmetricSlots('A', '|H|', 'absolute Hessian'), p: { symbol: 'p', name: 'saddle-free step' } },
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
    'A = absm(hessian(theta))',
    'p = solve(A + damping*eye, g)',
    'theta = theta - eta*p',
  ],
  arrows: () => [ALONG_P, UNSCALED],
  shapes: () => [
    {
      kind: 'conic',
      name: 'the isoline of the bowl that it takes the surface for',
      label: 'model',
      matrix: (value) => matrixAfter(value, 'A', value('damping')),
      at: after,
      through: before,
      isoline: true,
    },
  ],
  derived: {},
  step: ({ theta, g, slots: { A, Ac, p }, hyper: { damping }, clock, measureHessian, curvature }) => {
    measureHessian();
    absoluteInto(curvature, A, Ac);
    damped[0] = A[0] + damping;
    damped[1] = Ac[0];
    damped[2] = A[1] + damping;
    solveInto(p, damped, g);
    theta[0] -= clock[ETA] * p[0];
    theta[1] -= clock[ETA] * p[1];
  },
});

/** Eigenvalues and the first axis of the matrix at hand, within a step. */
const eigen = new Float64Array(4);

/** Writes |M| of M = [ww, wb, bb], its diagonal to A. */
function absoluteInto(matrix: Float64Array, A: Float64Array, Ac: Float64Array): void {
  eigenInto(matrix, eigen);
  const one = Math.abs(eigen[0]);
  const other = Math.abs(eigen[1]);
  const x = eigen[2];
  const y = eigen[3];
  A[0] = one * x * x + other * y * y;
  A[1] = one * y * y + other * x * x;
  Ac[0] = (one - other) * x * y;
  Ac[1] = Ac[0];
}
