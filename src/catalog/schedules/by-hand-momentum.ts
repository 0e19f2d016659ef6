import { BETA, defineSchedule } from '../define';
import { between, PASSED, stepPoints, writeByHand } from './byHand';

/** As `by-hand`, of β: between points, what is joined on a log scale is 1 − β. */
export const byHandMomentum = defineSchedule({
  id: 'by-hand',
  name: 'Drawn by hand',
  summary: 'Through points that you set: drag them in the chart of β.',
  source: { title: 'Errorscape’s own' },
  target: 'beta',
  params: { points: stepPoints('Points of β', { min: 0, max: 1, below: true }, 0.9), between },
  memory: PASSED,
  listing: { step: ['beta = drawn(t, beta0)'] },
  rate: (state) => writeByHand(state, BETA, 'one'),
});
