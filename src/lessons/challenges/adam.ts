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
    ask: 'Within 40 steps, bring Adam’s loss below 0.0001 for good.',
    document: slow,
    keep: [SURFACE, RULE, START, SCHEDULE],
    goals: [{ name: 'steps until the loss stays below 0.0001', of: stepsBelow(1e-4), atMost: 40 }],
    hints: [
      'First make the steps larger. Then find out why it overshoots.',
      'With exact gradients momentum does not help here. Lower $\\beta_1$.',
    ],
    solution: () => withRun(slow(), 0, { hyper: { eta: 0.5, beta1: 0.5 } }),
    because:
      'On a smooth surface with exact gradients, momentum with $\\beta_1 = 0.9$ only carries the run past its goal. With $\\beta_1 = 0.5$ even a rate of 0.5 is safe.',
  },
]);
