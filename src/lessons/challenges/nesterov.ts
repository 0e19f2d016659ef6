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
    ask: 'Find a start from which momentum’s loss after 100 steps is at least 500 times NAG’s.',
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
      'NAG wins where momentum overshoots. Start where both will come down the cliff at speed.',
      'Try the lower left, near $(-1, -1)$.',
    ],
    solution: pair({ w: -1, b: -1 }),
    because:
      'From there both come down the cliff fast. Momentum runs far up the other side; NAG sees the wall coming and brakes.',
  },
  {
    id: 'fifteen-gradients',
    ask: 'Every gradient costs. Bring NAG’s loss below 0.01 for good within 15 steps.',
    document: alone,
    keep: [SURFACE, RULE, START],
    goals: [{ name: 'steps until the loss stays below 0.01', of: stepsBelow(0.01), atMost: 15 }],
    hints: [
      'With $\\eta = 1$ and $\\beta = 0.9$ it takes 29 steps. Is 1 the best rate on a plateau?',
      'A larger $\\eta$ needs a smaller $\\beta$, or the run flies out of the valley again.',
    ],
    solution: () => withRun(alone(), 0, { hyper: { eta: 5, beta: 0.8 } }),
    because:
      'A rate of 5 crosses the plateau in a few steps, and with $\\beta = 0.8$ the run brakes in time.',
  },
]);
