import { defineOptimizer, type ValueByName } from '../define';
import { AGAINST_GRADIENT } from './arrows';
import { SEARCH_HYPER, SEARCH_LINES, takeSearchedStep } from './backtracking';

/** β of Polak and Ribière, at least 0; 0 where there is no gradient before. */
function share(value: ValueByName): number {
  const [gw, gb, zw, zb] = [value('g.w'), value('g.b'), value('z.w'), value('z.b')];
  const square = zw * zw + zb * zb;
  if (!(square > 0)) return 0;
  return Math.max(0, (gw * (gw - zw) + gb * (gb - zb)) / square);
}

/** β = max(0, g·(g − g₋)/‖g₋‖²); p ← g + βp, or g where that leads up; θ ← θ − ηp with η by a search. */
export const conjugateGradient = defineOptimizer({
  id: 'conjugate-gradient',
  name: 'Conjugate gradients',
  short: 'CG',
  group: 'second-order',
  summary: 'For smooth surfaces and many parameters: bends each step so that it does not undo earlier ones.',
  variant:
    'Nonlinear, by Polak and Ribière with β at least 0, and from the gradient anew where p leads up. Backtracking down a ' +
    'list of rates to the first that lowers the loss by c times what the slope promises; the last where none does.',
  source: {
    title: 'J. Nocedal and S. Wright, Numerical optimization, 2006, chapter 5.2',
    url: 'https://doi.org/10.1007/978-0-387-40065-5',
  },
  hyper: SEARCH_HYPER,
  slots: { p: { symbol: 'p', name: 'direction' }, z: { symbol: 'z', name: 'gradient before' } },
  carry: {},
  learningRate: 'chosen',
  needs: ['loss'],
  offers: { batches: false, decay: false, clip: false },
  withheld:
    'No batches, decay or clip: its directions fit together only if all gradients are of one loss, ' +
    'which its search compares over all the data.',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    'share = where(dot(z, z) > 0, max(0, dot(g, g - z)/dot(z, z)), 0)',
    'bent = g + share*p',
    'p = where(dot(g, bent) > 0, bent, g)',
    'z = g',
    ...SEARCH_LINES,
  ],
  symbols: { each: '\\eta' },
  arrows: () => [
    AGAINST_GRADIENT,
    { name: 'direction before', symbol: '−η·βp', of: (value) => -value('eta') * (value("p'") - value('g')) },
  ],
  candidates: ({ etas }) => etas,
  searchAlong: 'p',
  derived: { share: { symbol: '\\beta_t', of: share } },
  step: (state) => {
    const { g, slots } = state;
    const { p, z } = slots;
    const square = z[0] * z[0] + z[1] * z[1];
    const turn = g[0] * (g[0] - z[0]) + g[1] * (g[1] - z[1]);
    const part = square > 0 ? Math.max(0, turn / square) : 0;
    const bent0 = g[0] + part * p[0];
    const bent1 = g[1] + part * p[1];
    const isDown = g[0] * bent0 + g[1] * bent1 > 0;
    p[0] = isDown ? bent0 : g[0];
    p[1] = isDown ? bent1 : g[1];
    z[0] = g[0];
    z[1] = g[1];
    takeSearchedStep(state, p);
  },
});
