/** Challenges of module 5.5. */
import type { Point } from '../../scene/types';
import type { KeptPart } from '../define';
import { lossAt, run, sceneOf } from '../scenes';
import { RULE, RULES, START, STEPS, SURFACE } from './judge';
import { stepsBelow } from './measures';
import { withRun, yourTurn } from './step';

const pair = (start: Point) => () =>
  sceneOf({
    runs: [run('momentum'), run('nag')],
    start,
    steps: 100,
    view: { playhead: 100, selected: 'r2' },
  });
const alone = () =>
  sceneOf({ runs: [run('nag')], start: { w: -2, b: -2 }, steps: 60, view: { playhead: 60 } });
const NUMBERS: KeptPart = {
  name: 'η and β of both',
  of: ({ runs }) => runs.slice(0, 2).map(({ hyper }) => hyper),
};
const ONE_START: KeptPart = {
  name: 'one start for both',
  of: ({ runs }) => JSON.stringify(runs[0]?.start) === JSON.stringify(runs[1]?.start),
};

export const nesterovChallenges = yourTurn([
  {
    id: 'nag-far-ahead',
    ask: 'Find a start from which NAG’s loss after 100 steps is at least 500 times smaller than momentum’s.',
    document: pair({ w: -2, b: 2 }),
    keep: [SURFACE, RULES, STEPS, NUMBERS, ONE_START],
    goals: [
      {
        name: 'momentum’s loss over NAG’s',
        of: ({ runs: [momentum, nag] }) => lossAt(momentum) / lossAt(nag),
        atLeast: 500,
      },
    ],
    hints: [
      'NAG wins where momentum overshoots: start so that both come down the cliff at speed.',
      'Try the lower left, near $(-1, -1)$.',
    ],
    solution: pair({ w: -1, b: -1 }),
    because:
      'From there both come down the cliff fast. Momentum runs far up the other side; NAG sees the wall coming.',
  },
  {
    id: 'fifteen-gradients',
    ask: 'Gradients cost. Within 15 steps, bring NAG’s loss below 0.01 for good.',
    document: alone,
    keep: [SURFACE, RULE, START],
    goals: [{ name: 'steps until the loss stays below 0.01', of: stepsBelow(0.01), atMost: 15 }],
    hints: [
      'With the usual numbers it takes 29. Is $\\eta = 1$ the best rate on a plateau?',
      'A larger $\\eta$ needs a smaller $\\beta$, or the run is thrown out again.',
    ],
    solution: () => withRun(alone(), 0, { hyper: { eta: 5, beta: 0.8 } }),
    because:
      'A rate of 5 crosses the plateau in a few steps, and with $\\beta = 0.8$ the run brakes in time.',
  },
]);
