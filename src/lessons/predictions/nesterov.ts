/** Predictions of module 5.5. */

import { heldAt } from '../heldAt';
import { plateau, valley } from '../modules/nesterov/nesterovScenes';
import { lossAt, stepsToStayBelow, uTurns } from '../scenes';
import { lowest, nearest, predict } from './build';

export const nagsUTurns = predict({
  id: 'u-turns-of-nag',
  ask: 'Gradient descent, momentum and NAG start together on the valley’s wall. Momentum will make {momentum} u-turns in 50 steps. How many will NAG make, with the same $\\eta$ and $\\beta$?',
  given: { momentum: { printed: '6', of: ([, momentum]) => uTurns(momentum) } },
  document: () => heldAt(valley()),
  asked: { kind: 'choose', options: nearest([2, 4, 6, 9], ([, , nag]) => uTurns(nag)) },
  says: 'NAG makes {nag} u-turns, momentum {momentum}.',
  numbers: { nag: ([, , nag]) => uTurns(nag), momentum: ([, momentum]) => uTurns(momentum) },
});

const BOUND = 1e-6;

export const lowForGood = predict({
  id: 'low-for-good',
  ask: 'Here are the three after 50 steps, momentum lowest. They go on to step 200. Which is the first to get below a millionth and stay there?',
  document: () => heldAt(valley({ levels: 'log' }, 200), 50),
  asked: {
    kind: 'choose',
    options: lowest(['gradient descent', 'momentum', 'NAG'], (run) => stepsToStayBelow(run, BOUND)),
  },
  says: 'NAG stays below a millionth from step {nag} on, momentum from step {momentum} on. At step 200 gradient descent is still at {gd}.',
  numbers: {
    gd: ([gd]) => lossAt(gd, 200),
    momentum: ([, momentum]) => stepsToStayBelow(momentum, BOUND),
    nag: ([, , nag]) => stepsToStayBelow(nag, BOUND),
  },
});

export const nagFromThePlateau = predict({
  id: 'nag-from-the-plateau',
  ask: 'Momentum and NAG have just come down the cliff at full speed. Sketch NAG’s loss from here to step 100 in the loss chart.',
  document: () => heldAt(plateau(), 24),
  asked: { kind: 'sketch', run: 2, steps: [24, 40, 60, 80, 100], range: [1e-7, 1], within: 4 },
  says: 'At step 100 NAG’s loss is {nag}. Momentum shot far up the other side and is at {momentum}.',
  numbers: { nag: ([, , nag]) => lossAt(nag, 100), momentum: ([, momentum]) => lossAt(momentum, 100) },
});
