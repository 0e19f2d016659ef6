/** Challenges of module 5.2. */
import { descents, FIRST_START, STALLING_START } from '../modules/gradient-descent/descents';
import { lossAt, run, sceneOf } from '../scenes';
import { RULE, RULES, START, STEPS, SURFACE } from './judge';
import { finalLoss, hyper, moved, ofRun, reach } from './measures';
import { withRun, yourTurn } from './step';

const stalled = () => descents([STALLING_START], 150);
const standing = () => descents([FIRST_START], 150);
const twoRates = (low: number, high: number) => () =>
  sceneOf({
    objective: { kind: 'function', id: 'bowl', params: { kappa: 10, angle: 0 } },
    runs: [
      run('gd', { label: 'settles', hyper: { eta: low } }),
      run('gd', { label: 'diverges', hyper: { eta: high } }),
    ],
    start: { w: 2, b: 1 },
    steps: 100,
    view: { window: { w: [-3, 3], b: [-3, 3] }, playhead: 100 },
  });

export const gradientDescentChallenges = yourTurn([
  {
    id: 'off-the-plain',
    ask: 'From $(-3, 2)$ gradient descent gets stuck on the plain. Change $\\eta$ so that it ends with a loss of at most 0.01, still in 150 steps.',
    document: stalled,
    keep: [SURFACE, RULE, START, STEPS],
    goals: [{ name: 'loss at the end', of: finalLoss, atMost: 0.01 }],
    hints: ['The slope there is tiny. What multiplies it?', '$\\eta = 10$ is not enough.'],
    solution: () => withRun(stalled(), 0, { hyper: { eta: 15 } }),
    because:
      'A rate of 15 turns even the tiny slopes of the plain into real steps. On steep ground the same rate would be a disaster, as module 5.7 shows.',
  },
  {
    id: 'standing-still',
    ask: 'Choose a start inside the window from which gradient descent hardly moves: at most 0.005 in 150 steps, with $\\eta$ still at 1.',
    document: standing,
    keep: [SURFACE, RULE, STEPS],
    goals: [
      { name: 'distance moved', of: moved, atMost: 0.005 },
      { name: 'larger of |w| and |b| at the start', of: reach, atMost: 6 },
      { name: 'η', of: (attempt) => hyper(attempt, 0, 'eta'), atLeast: 1 },
    ],
    hints: ['You have seen such places in module 5.1.', 'Go to a corner of the window.'],
    solution: () => withRun(standing(), 0, { start: { w: -6, b: -6 } }),
    because: 'A step is $\\eta$ times the slope, and at $(-6, -6)$ the slope is practically 0.',
  },
  {
    id: 'the-largest-rate',
    ask: 'On a bowl the rate has a limit. Below it gradient descent settles; above it the run diverges. Close in on that limit: choose a rate at which the first run settles (loss at most 1) and one, at most 5 % larger, at which the second diverges (loss at least 100).',
    document: twoRates(0.1, 0.5),
    keep: [SURFACE, RULES, START, STEPS],
    goals: [
      { name: 'loss of the first run', of: finalLoss, atMost: 1 },
      { name: 'loss of the second run', of: ofRun(1, (second) => lossAt(second)), atLeast: 100 },
      {
        name: 'second rate over the first',
        of: (attempt) => hyper(attempt, 1, 'eta') / hyper(attempt, 0, 'eta'),
        atLeast: 1,
        atMost: 1.05,
      },
    ],
    hints: [
      'Halve the gap: try a rate in the middle and see which way it goes.',
      'The limit is 2 over the largest curvature, and the largest curvature of this bowl is 10.',
    ],
    solution: twoRates(0.195, 0.204),
    because:
      'In the steepest direction the curvature is $\\lambda = 10$, and each step multiplies the distance from the minimum by $1 - \\eta\\lambda$. That lies between −1 and 1 only while $\\eta < 2/\\lambda = 0.2$.',
  },
]);
