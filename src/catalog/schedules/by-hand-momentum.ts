import { BETA, defineSchedule } from '../define';
import { beginsAtOnce, between, PASSED, stepPoints, writeByHand } from './drawnPoints';

/** Like `by-hand`, for β. On a log scale, 1 − β is interpolated between the points. */
export const byHandMomentum = defineSchedule({
  id: 'by-hand',
  name: 'Drawn by hand',
  summary: 'Through points that you set: drag them in the chart of β.',
  source: { title: 'Errorscape’s own' },
  target: 'beta',
  params: { points: stepPoints('Points of β', { min: 0, max: 1, below: true }, 0.9), between },
  memory: PASSED,
  ignoresBase: beginsAtOnce,
  listing: { step: ['beta = drawn(t, beta0)'] },
  rate: (state) => writeByHand(state, BETA, 'one'),
});
