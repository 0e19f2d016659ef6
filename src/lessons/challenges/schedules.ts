/** Challenges of module 5.10. */
import type { ObjectiveSpec } from '../../scene/types';
import type { KeptPart } from '../define';
import { pointAt, type RunChange, run, sceneOf } from '../scenes';
import { RULE, SCHEDULE, START, STEPS, SURFACE } from './judge';
import { distance, finalLoss, ofRun, steps } from './measures';
import { withRun, yourTurn } from './step';

const SADDLE: ObjectiveSpec = { kind: 'function', id: 'saddle', params: {} };
const atTheSaddle = (change: RunChange) => () =>
  sceneOf({
    objective: SADDLE,
    runs: [run('gd', change)],
    start: { w: -2, b: 0.001 },
    view: {
      playhead: change.steps ?? 0,
      quantity: 'eta',
      levels: 'linear',
      lossAxis: 'linear',
      window: { w: [-2.5, 2.5], b: [-2.5, 2.5] },
    },
  });
const held = atTheSaddle({ hyper: { eta: 0.03 }, steps: 50 });
const leaving = atTheSaddle({ hyper: { eta: 0.1 }, steps: 85 });
const restarting = () =>
  sceneOf({
    runs: [
      run('gd', {
        hyper: { eta: 5 },
        schedule: { kind: 'warm-restarts', etaMin: 0.1, period: 50, factor: 1 },
      }),
    ],
    start: { w: -2, b: -2 },
    steps: 150,
    view: { playhead: 150, quantity: 'eta' },
  });
const KIND: KeptPart = { name: 'warm restarts', of: ({ runs }) => runs[0]?.schedule.kind };

export const schedulesChallenges = yourTurn([
  {
    id: 'escape-the-saddle',
    ask: 'Escape the saddle with a constant rate: bring the loss down to −4 or less within 50 steps.',
    document: held,
    keep: [SURFACE, RULE, START, SCHEDULE],
    goals: [
      { name: 'loss at the end', of: finalLoss, atMost: -4 },
      { name: 'steps', of: steps, atMost: 50 },
    ],
    hints: [
      'Along $b$ each step multiplies the distance from the ridge by $1 + 2\\eta$.',
      'It has to grow from 0.001 to 2, two thousandfold, in at most 50 steps.',
    ],
    solution: () => withRun(held(), 0, { hyper: { eta: 0.1 }, steps: 42 }),
    because:
      'With $\\eta = 0.1$ the distance from the ridge grows by a fifth at each step. It stays tiny for a while, then it shoots up.',
  },
  {
    id: 'stay-at-the-saddle',
    ask: 'Now set the lecture’s trap: give the rate a schedule that leaves the run stuck within 0.06 of the saddle after 85 steps.',
    document: leaving,
    keep: [SURFACE, RULE, START, STEPS],
    goals: [
      {
        name: 'distance from the saddle',
        of: ofRun(0, (each) => distance(pointAt(each).w, pointAt(each).b)),
        atMost: 0.06,
      },
    ],
    hints: [
      'The run must come close along $w$ before it leaves along $b$. By then the rate must be gone.',
      'Use the exponential schedule, with $k$ around 0.05.',
    ],
    solution: () => withRun(leaving(), 0, { schedule: { kind: 'exponential', k: 0.05 } }),
    because:
      'With $k = 0.05$ the rates add up to just enough to come down the ridge. The rest is too little to get away.',
  },
  {
    id: 'better-restarts',
    ask: 'In the lesson a constant $\\eta = 5$ beats warm restarts, with a loss of $3.5 \\cdot 10^{-9}$. Choose settings for the restarts that make them win.',
    document: restarting,
    keep: [SURFACE, RULE, START, STEPS, KIND],
    goals: [{ name: 'loss after 150 steps', of: finalLoss, atMost: 3.5e-9 }],
    hints: [
      'Restarts can afford a larger top rate than a constant rate can.',
      'Their lowest rate need not be so low either: on this surface the rate does not have to vanish.',
    ],
    solution: () =>
      withRun(restarting(), 0, {
        hyper: { eta: 10 },
        schedule: { kind: 'warm-restarts', etaMin: 2, period: 50, factor: 1 },
      }),
    because:
      'Between 2 and 10 the rate is never too small for this gentle valley, and it is never large for long.',
  },
]);
