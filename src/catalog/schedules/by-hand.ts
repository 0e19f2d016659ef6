import { defineSchedule, ETA } from '../define';
import { LEGAL_ETA } from '../parameters';
import { beginsAtOnce, between, PASSED, stepPoints, writeByHand } from './drawnPoints';

/** η is the run's own before the first point, then each point's from its step on, or on its way to the next one. */
export const byHand = defineSchedule({
  id: 'by-hand',
  name: 'Drawn by hand',
  summary: 'Through points that you set: drag them in the chart of η.',
  source: { title: 'Errorscape’s own' },
  target: 'eta',
  params: { points: stepPoints('Points of η', LEGAL_ETA, 0.1), between },
  memory: PASSED,
  ignoresBase: beginsAtOnce,
  listing: { step: ['eta = drawn(t, eta0)'] },
  rate: (state) => writeByHand(state, ETA, 'zero'),
});
