import { eigenInto } from '../../math/eigen';
import { defineOptimizer, ETA, type ValueByName } from '../define';
import { epsilon as epsilonOf, learningRate } from '../parameters';
import { ALONG_P, after, before, matrixAfter, symmetricSlots } from './matrices';

/** The change that AdaGrad would make to w or b: it divides by the root of H's diagonal. */
function adagradsStep(value: ValueByName, component: 'w' | 'b'): number {
  const scale = value(`H'.${component}`) + value('epsilon');
  return (-value('eta') * value(`g.${component}`)) / Math.sqrt(scale);
}

/** H ← H + ggᵀ; p = (H + εI)^(−1/2) g; θ ← θ − η_t p. */
export const fullAdagrad = defineOptimizer({
  id: 'full-adagrad',
  name: 'Full-matrix AdaGrad',
  group: 'newer',
  summary: 'For valleys at any angle: AdaGrad that turns with them. What Shampoo does to a vector.',
  variant:
    'ε is added to the diagonal before the root. One step costs one gradient and the axes of a 2 × 2 matrix.',
  source: {
    title: 'J. Duchi, E. Hazan and Y. Singer, Adaptive subgradient methods, 2011',
    url: 'https://jmlr.org/papers/v12/duchi11a.html',
  },
  hyper: { eta: learningRate(0.5), epsilon: epsilonOf(1e-8) },
  slots: { ...symmetricSlots('H', 'H', 'sum of ggᵀ'), p: { symbol: 'p', name: 'preconditioned gradient' } },
  carry: {},
  learningRate: 'scheduled',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    'H = H + outer(g, g)',
    'p = rootsolve(H, epsilon, g)',
    'theta = theta - eta*p',
  ],
  arrows: () => [
    ALONG_P,
    {
      name: 'AdaGrad’s step on the same path',
      symbol: '−η̃g (AdaGrad)',
      of: (value) => adagradsStep(value, value('inW') === 1 ? 'w' : 'b'),
      compare: true,
    },
  ],
  shapes: () => [
    {
      kind: 'conic',
      name: 'the same, of the diagonal of H alone',
      label: 'AdaGrad',
      form: true,
      dashed: true,
      matrix: (value) => {
        const [w, , b] = matrixAfter(value, 'H', value('epsilon'));
        return [w, 0, b];
      },
      at: before,
      through: (value) => [
        value('theta.w') + adagradsStep(value, 'w'),
        value('theta.b') + adagradsStep(value, 'b'),
      ],
    },
    {
      kind: 'conic',
      name: 'the ends of all steps whose gradients are as long as this one',
      label: 'H',
      form: true,
      matrix: (value) => matrixAfter(value, 'H', value('epsilon')),
      at: before,
      through: after,
    },
  ],
  derived: {},
  step: ({ theta, g, slots: { H, Hc, p }, hyper: { epsilon }, clock }) => {
    H[0] += g[0] * g[0];
    H[1] += g[1] * g[1];
    Hc[0] += g[0] * g[1];
    Hc[1] = Hc[0];
    matrix[0] = H[0];
    matrix[1] = Hc[0];
    matrix[2] = H[1];
    eigenInto(matrix, eigen);
    const x = eigen[2];
    const y = eigen[3];
    const along = (x * g[0] + y * g[1]) / Math.sqrt(Math.max(eigen[0], 0) + epsilon);
    const across = (x * g[1] - y * g[0]) / Math.sqrt(Math.max(eigen[1], 0) + epsilon);
    p[0] = x * along - y * across;
    p[1] = y * along + x * across;
    theta[0] -= clock[ETA] * p[0];
    theta[1] -= clock[ETA] * p[1];
  },
});

/** The matrix at hand and its axes, within a step. */
const matrix = new Float64Array(3);
const eigen = new Float64Array(4);
