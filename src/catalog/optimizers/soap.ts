import { eigenInto } from '../../math/eigen';
import { defineOptimizer, ETA, type MoveArrow, type ValueByName } from '../define';
import { decayRate, epsilon as epsilonOf, learningRate } from '../parameters';
import { UNSCALED } from './arrows';
import {
  CORRECTED_MEAN_CODE,
  CORRECTED_SQUARE_CODE,
  correctedMean,
  correctedSquare,
  MEAN_CODE,
  POWER_1,
  POWER_2,
  POWERS,
  raisePowers,
} from './bias-correction';
import { after, before, symmetricSlots } from './matrices';
import { rootOf } from './shapes';

/** The part of the step along an axis of Q. */
function along(isFirst: boolean): MoveArrow {
  return {
    name: isFirst ? 'along the first axis' : 'along the second axis',
    symbol: isFirst ? '−η·q₁' : '−η·q₂',
    of: (value) => {
      const [x, y] = [value('Q.w'), value('Q.b')];
      const axis: readonly [number, number] = isFirst ? [x, y] : [-y, x];
      const mean = axis[0] * value('mHat.w') + axis[1] * value('mHat.b');
      const root = Math.sqrt(value(isFirst ? 'vHat.w' : 'vHat.b')) + value('epsilon');
      return (-value('eta') * mean * (value('inW') * axis[0] + value('inB') * axis[1])) / root;
    },
  };
}

/** Q diag(√v̂ + ε)² Qᵀ. */
function dividedAlongAxes(value: ValueByName): readonly [number, number, number] {
  const [x, y] = [value('Q.w'), value('Q.b')];
  const [first, second] = [rootOf('vHat')(value, 'w'), rootOf('vHat')(value, 'b')].map((root) => root * root);
  return [first * x * x + second * y * y, (first - second) * x * y, first * y * y + second * x * x];
}

/** Adam in the axes Q of L: m turned into them, v the mean of squares along them; then L ← β₃L + (1−β₃)ggᵀ. */
export const soap = defineOptimizer({
  id: 'soap',
  name: 'SOAP',
  group: 'newer',
  summary:
    'For valleys at any angle: Adam along the main axes of its past gradients instead of along w and b.',
  variant:
    'The axes are exact, of the gradients before this one, and turn at every step; at first they are those of w and b. ' +
    'v stays with its axis, the longer one first, and m is turned into the axes of the moment.',
  source: {
    title: 'N. Vyas et al., SOAP: improving and stabilizing Shampoo using Adam, 2024',
    url: 'https://arxiv.org/abs/2409.11321',
  },
  hyper: {
    eta: learningRate(0.1),
    beta1: decayRate(0.9, '\\beta_1', 'Momentum β₁'),
    beta2: decayRate(0.95, '\\beta_2', 'Squares β₂'),
    beta3: decayRate(0.95, '\\beta_3', 'Axes β₃'),
    epsilon: epsilonOf(1e-8),
  },
  slots: {
    ...symmetricSlots('L', 'L', 'mean of ggᵀ'),
    Q: { symbol: 'Q', name: 'first axis', rotation: true, start: 'eye' },
    m: { symbol: 'm', name: 'mean gradient' },
    v: { symbol: 'v', name: 'mean squares along the axes' },
    p: { symbol: 'p', name: 'direction' },
  },
  carry: POWERS,
  learningRate: 'scheduled',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    MEAN_CODE,
    'v = beta2*v + (1 - beta2)*matmul(transpose(Q), g)**2',
    CORRECTED_MEAN_CODE,
    CORRECTED_SQUARE_CODE,
    'p = matmul(Q, matmul(transpose(Q), mHat)/(sqrt(vHat) + epsilon))',
    'L = beta3*L + (1 - beta3)*outer(g, g)',
    'Q = eigvec(L)',
    'theta = theta - eta*p',
  ],
  arrows: () => [along(true), along(false), UNSCALED],
  shapes: () => [
    {
      kind: 'axis',
      name: 'the first axis of the gradients',
      label: 'axis 1',
      at: before,
      along: (value) => [value('Q.w'), value('Q.b')],
    },
    {
      kind: 'axis',
      name: 'the second axis of the gradients',
      label: 'axis 2',
      at: before,
      along: (value) => [-value('Q.b'), value('Q.w')],
    },
    {
      kind: 'conic',
      name: 'the ends of all steps that are as long before the division',
      label: '÷ √v̂',
      form: true,
      matrix: dividedAlongAxes,
      at: before,
      through: after,
    },
  ],
  derived: { mHat: correctedMean, vHat: correctedSquare },
  step: ({ theta, g, slots: { L, Lc, Q, m, v, p }, carry, hyper, clock }) => {
    const { beta1, beta2, beta3, epsilon } = hyper;
    const x = Q[0];
    const y = Q[1];
    const gAlong = x * g[0] + y * g[1];
    const gAcross = x * g[1] - y * g[0];
    m[0] = beta1 * m[0] + (1 - beta1) * g[0];
    m[1] = beta1 * m[1] + (1 - beta1) * g[1];
    v[0] = beta2 * v[0] + (1 - beta2) * gAlong * gAlong;
    v[1] = beta2 * v[1] + (1 - beta2) * gAcross * gAcross;
    raisePowers(carry, hyper);
    const mShare = 1 - carry[POWER_1];
    const vShare = 1 - carry[POWER_2];
    const along = (x * m[0] + y * m[1]) / mShare / (Math.sqrt(v[0] / vShare) + epsilon);
    const across = (x * m[1] - y * m[0]) / mShare / (Math.sqrt(v[1] / vShare) + epsilon);
    p[0] = x * along - y * across;
    p[1] = y * along + x * across;
    L[0] = beta3 * L[0] + (1 - beta3) * g[0] * g[0];
    L[1] = beta3 * L[1] + (1 - beta3) * g[1] * g[1];
    Lc[0] = beta3 * Lc[0] + (1 - beta3) * g[0] * g[1];
    Lc[1] = Lc[0];
    matrix[0] = L[0];
    matrix[1] = Lc[0];
    matrix[2] = L[1];
    eigenInto(matrix, eigen);
    Q[0] = eigen[2];
    Q[1] = eigen[3];
    theta[0] -= clock[ETA] * p[0];
    theta[1] -= clock[ETA] * p[1];
  },
});

/** The matrix at hand and its axes, within a step. */
const matrix = new Float64Array(3);
const eigen = new Float64Array(4);
