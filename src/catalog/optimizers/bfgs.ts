import { defineOptimizer } from '../define';
import { UNSCALED } from './arrows';
import { SEARCH_HYPER, SEARCH_LINES, takeSearchedStep } from './backtracking';
import { ALONG_P, before, symmetricSlots } from './matrices';

/** s = θ − θ₋, y = g − g₋; B ← (I − syᵀ/sᵀy)B(I − ysᵀ/sᵀy) + ssᵀ/sᵀy; p = Bg; θ ← θ − ηp with η by a search. */
export const bfgs = defineOptimizer({
  id: 'bfgs',
  name: 'BFGS',
  group: 'second-order',
  summary:
    'For smooth surfaces without noise: learns the curvature from its own steps and needs only gradients.',
  variant:
    'B, the inverse of the approximated Hessian, begins at the identity and stays where s·y is not above 0. Backtracking ' +
    'down a list of rates to the first that lowers the loss by c times what the slope promises; the last where none does.',
  source: {
    title: 'J. Nocedal and S. Wright, Numerical optimization, 2006, chapter 6.1',
    url: 'https://doi.org/10.1007/978-0-387-40065-5',
  },
  hyper: SEARCH_HYPER,
  slots: {
    ...symmetricSlots('B', 'B', 'inverse curvature', 'eye'),
    p: { symbol: 'p', name: 'direction' },
    x: { symbol: 'x', name: 'place before', start: 'theta' },
    z: { symbol: 'z', name: 'gradient before' },
  },
  carry: {},
  learningRate: 'chosen',
  needs: ['loss'],
  offers: { batches: false, decay: false, clip: false },
  withheld:
    'No batches, decay or clip: it learns curvature from how the gradient changes from place to ' +
    'place, and its search compares losses over all the data.',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    's = theta - x',
    'y = g - z',
    'V = eye - outer(s, y)/dot(s, y)',
    'B = where(dot(s, y) > 0, matmul(matmul(V, B), transpose(V)) + outer(s, s)/dot(s, y), B)',
    'p = matmul(B, g)',
    'x = theta',
    'z = g',
    ...SEARCH_LINES,
  ],
  symbols: { each: '\\eta', V: 'V_t' },
  arrows: () => [ALONG_P, UNSCALED],
  candidates: ({ etas }) => etas,
  searchAlong: 'p',
  shapes: () => [
    {
      kind: 'conic',
      name: 'an isoline of the paraboloid that it believes in',
      label: 'B⁻¹',
      matrix: (value) => {
        const [ww, wb, bb] = [value("B'.w"), value("Bc'.w"), value("B'.b")];
        const det = ww * bb - wb * wb;
        return [bb / det, -wb / det, ww / det];
      },
      at: (value) => [value('theta.w') - value("p'.w"), value('theta.b') - value("p'.b")],
      through: before,
      isoline: true,
    },
    { kind: 'true-model', name: 'that of the paraboloid that fits here', label: '∇²L' },
  ],
  derived: {
    s: { symbol: 's_t', of: (value) => value('theta') - value('x') },
    y: { symbol: 'y_t', of: (value) => value('g') - value('z') },
  },
  step: (state) => {
    const { theta, g, slots } = state;
    const { B, Bc, p, x, z } = slots;
    const s0 = theta[0] - x[0];
    const s1 = theta[1] - x[1];
    const y0 = g[0] - z[0];
    const y1 = g[1] - z[1];
    const sy = s0 * y0 + s1 * y1;
    if (sy > 0) {
      // V = I − syᵀ/sᵀy, then VB.
      const v00 = 1 - (s0 * y0) / sy;
      const v01 = -(s0 * y1) / sy;
      const v10 = -(s1 * y0) / sy;
      const v11 = 1 - (s1 * y1) / sy;
      const a00 = v00 * B[0] + v01 * Bc[0];
      const a01 = v00 * Bc[0] + v01 * B[1];
      const a10 = v10 * B[0] + v11 * Bc[0];
      const a11 = v10 * Bc[0] + v11 * B[1];
      B[0] = a00 * v00 + a01 * v01 + (s0 * s0) / sy;
      B[1] = a10 * v10 + a11 * v11 + (s1 * s1) / sy;
      Bc[0] = a00 * v10 + a01 * v11 + (s0 * s1) / sy;
      Bc[1] = Bc[0];
    }
    p[0] = B[0] * g[0] + Bc[0] * g[1];
    p[1] = Bc[0] * g[0] + B[1] * g[1];
    for (let i = 0; i < 2; i++) {
      x[i] = theta[i];
      z[i] = g[i];
    }
    takeSearchedStep(state, p);
  },
});
