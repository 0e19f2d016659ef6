/** Challenges of module 5.9, first part. */
import { type RunChange, run, sceneOf } from '../scenes';
import { hyperparameter, RULE, START, STEPS, SURFACE } from './judge';
import { finalLoss } from './measures';
import { withRun, yourTurn } from './step';

const from =
  (optimizer: string, steps: number, change: RunChange = {}) =>
  () =>
    sceneOf({ runs: [run(optimizer, change)], start: { w: -2, b: -2 }, steps, view: { playhead: steps } });
const circling = from('rmsprop', 200);
const rootless = from('adagrad', 500, { hyper: { root: false } });
const timid = from('adadelta', 300, { hyper: { epsilon: 1e-8 } });

export const adaptiveChallenges = yourTurn([
  {
    id: 'settle-rmsprop',
    ask: 'RMSProp circles the minimum for ever. Let it settle: a loss of at most $10^{-10}$ after 200 steps, with $\\eta$ still 0.1 at the start.',
    document: circling,
    keep: [SURFACE, RULE, START, STEPS, hyperparameter('eta', 'η')],
    goals: [{ name: 'loss after 200 steps', of: finalLoss, atMost: 1e-10 }],
    hints: [
      'Its steps stay about $\\eta$ long, however small the gradient.',
      'Then $\\eta$ has to shrink: give it a schedule.',
    ],
    solution: () => withRun(circling(), 0, { schedule: { kind: 'exponential', k: 0.02 } }),
    because: 'The steps are as long as the rate says, so they shrink with it, and the circle with them.',
  },
  {
    id: 'without-the-root',
    ask: 'Without its root AdaGrad leaps off this plateau. Find a rate with which it arrives all the same: a loss of at most $10^{-6}$ after 500 steps.',
    document: rootless,
    keep: [SURFACE, RULE, START, STEPS, hyperparameter('root', 'the root switched off')],
    goals: [{ name: 'loss after 500 steps', of: finalLoss, atMost: 1e-6 }],
    hints: [
      'The first step is $\\eta / g$: with a gradient of a hundredth, a hundred times $\\eta$.',
      'The rate that fits is about half the usual one.',
    ],
    solution: () => withRun(rootless(), 0, { hyper: { eta: 0.05 } }),
    because:
      'With 0.05 the leap happens to land where the surface is kind. At half that rate it crawls, at twice it is lost: that is why the root is there.',
  },
  {
    id: 'the-hidden-rate',
    ask: 'AdaDelta has no $\\eta$, yet here it does not get off the plateau. Which of its numbers plays the part of a rate? Bring the loss to at most 0.0001 in 300 steps.',
    document: timid,
    keep: [SURFACE, RULE, START, STEPS, hyperparameter('beta', 'β')],
    goals: [{ name: 'loss after 300 steps', of: finalLoss, atMost: 1e-4 }],
    hints: ['At the first step $u = 0$. What is left above the line?', 'Make $\\varepsilon$ larger.'],
    solution: () => withRun(timid(), 0, { hyper: { epsilon: 0.01 } }),
    because:
      'The first steps are $\\sqrt{\\varepsilon}/\\sqrt{v + \\varepsilon}$ times the gradient. With a tiny $\\varepsilon$ they are tiny, and stay so for long.',
  },
]);
