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
    ask: 'RMSProp never stops circling the minimum. Make it settle: bring the loss down to $10^{-10}$ or less in 200 steps, still starting with $\\eta = 0.1$.',
    document: circling,
    keep: [SURFACE, RULE, START, STEPS, hyperparameter('eta', 'η')],
    goals: [{ name: 'loss after 200 steps', of: finalLoss, atMost: 1e-10 }],
    hints: [
      'Its steps stay about $\\eta$ long, however small the gradient gets.',
      'So $\\eta$ itself has to shrink: give it a schedule.',
    ],
    solution: () => withRun(circling(), 0, { schedule: { kind: 'exponential', k: 0.02 } }),
    because: 'Every step is about as long as the rate, so as the rate shrinks, so does the circle.',
  },
  {
    id: 'without-the-root',
    ask: 'Without the root AdaGrad leaps off this plateau. Find a rate that gets it there all the same, to a loss of $10^{-6}$ or less after 500 steps.',
    document: rootless,
    keep: [SURFACE, RULE, START, STEPS, hyperparameter('root', 'the root switched off')],
    goals: [{ name: 'loss after 500 steps', of: finalLoss, atMost: 1e-6 }],
    hints: [
      'The first step is $\\eta / g$. With a gradient of 0.01 that is a hundred times $\\eta$.',
      'Try about half the usual rate.',
    ],
    solution: () => withRun(rootless(), 0, { hyper: { eta: 0.05 } }),
    because:
      'With 0.05 the leap happens to land in a good place. With half that rate the run crawls; with twice the rate it is lost. That is why the root is there.',
  },
  {
    id: 'the-hidden-rate',
    ask: 'AdaDelta has no $\\eta$, but here it does not get off the plateau. Which of its numbers acts as a rate? Bring the loss down to 0.0001 or less in 300 steps.',
    document: timid,
    keep: [SURFACE, RULE, START, STEPS, hyperparameter('beta', 'β')],
    goals: [{ name: 'loss after 300 steps', of: finalLoss, atMost: 1e-4 }],
    hints: ['At the first step $u = 0$. What is left in the numerator?', 'Make $\\varepsilon$ larger.'],
    solution: () => withRun(timid(), 0, { hyper: { epsilon: 0.01 } }),
    because:
      'The first steps are $\\sqrt{\\varepsilon}/\\sqrt{v + \\varepsilon}$ times the gradient. With a tiny $\\varepsilon$ they are tiny, and stay tiny for a long time.',
  },
]);
