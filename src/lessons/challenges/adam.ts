/** Challenges of module 5.9, second part. */
import { run, sceneOf } from '../scenes';
import { RULE, SCHEDULE, START, SURFACE } from './judge';
import { stepsBelow } from './measures';
import { withRun, yourTurn } from './step';

const slow = () =>
  sceneOf({ runs: [run('adam')], start: { w: -2, b: -2 }, steps: 100, view: { playhead: 100 } });

export const adamChallenges = yourTurn([
  {
    id: 'quick-adam',
    ask: 'Bring Adam to a loss of 0.0001, to stay there, within 40 steps.',
    document: slow,
    keep: [SURFACE, RULE, START, SCHEDULE],
    goals: [{ name: 'steps until the loss stays below 0.0001', of: stepsBelow(1e-4), atMost: 40 }],
    hints: [
      'Larger steps first; then see why it overshoots.',
      'With exact gradients momentum is no help here: lower $\\beta_1$.',
    ],
    solution: () => withRun(slow(), 0, { hyper: { eta: 0.5, beta1: 0.5 } }),
    because:
      'On a smooth surface with exact gradients the momentum of $\\beta_1 = 0.9$ only carries the run past its goal. With 0.5, a rate of 0.5 is safe.',
  },
]);
