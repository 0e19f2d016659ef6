/** Predictions of module 5.6. */

import { heldAt } from '../heldAt';
import {
  batchSizes,
  evaluations,
  MANY,
  miniBatches,
  rises,
  smallAndLarge,
} from '../modules/stochastic/stochasticScenes';
import { stepsToStayBelow } from '../scenes';
import { lowest, nearest, predict } from './build';

export const everyStepLower = predict({
  id: 'every-step-lower',
  ask: 'Three runs in the valley use full gradients, each with its own $\\eta$. In which of them does the loss rise at some step?',
  document: () => heldAt(smallAndLarge()),
  asked: {
    kind: 'choose',
    several: true,
    options: ['η = 2', 'η = 4', 'η = 8'].map((text, index) => ({
      text,
      right: (runs) => rises(runs[index]) > 0,
    })),
  },
  says: 'In 50 steps the loss rises {two} times with η = 2, {four} times with η = 4 and {eight} times with η = 8.',
  numbers: {
    two: ([two]) => rises(two),
    four: ([, four]) => rises(four),
    eight: ([, , eight]) => rises(eight),
  },
});

export const onePointAtATime = predict({
  id: 'one-point-at-a-time',
  ask: 'With 5\u202f000 points, {full} full steps bring the loss down to 0.01. That costs {price} gradients of single points. How many single-point steps get it there?',
  given: {
    full: { printed: '41', of: ([, , all]) => stepsToStayBelow(all, 0.01) },
    price: { printed: '205000', of: ([, , all]) => evaluations(all, stepsToStayBelow(all, 0.01)) },
  },
  document: () => heldAt(batchSizes(MANY, 600)()),
  asked: {
    kind: 'choose',
    options: nearest(
      [40, 400, 4000, 205000],
      ([single]) => stepsToStayBelow(single, 0.01),
      (steps) => ({ 4000: '4\u202f000', 205000: '205\u202f000' })[steps] ?? String(steps),
    ),
  },
  says: 'It takes {single} steps, or {price} gradients, against {allPrice}.',
  numbers: {
    single: ([single]) => stepsToStayBelow(single, 0.01),
    price: ([single]) => evaluations(single, stepsToStayBelow(single, 0.01)),
    allPrice: ([, , all]) => evaluations(all, stepsToStayBelow(all, 0.01)),
  },
});

export const batchesForNag = predict({
  id: 'batches-for-nag',
  ask: 'The lecture leaves momentum and NAG with mini-batches as an exercise. Which of these four is the first to get down to a loss of 0.005 and stay there?',
  document: () => heldAt(miniBatches()),
  asked: {
    kind: 'choose',
    options: lowest(
      ['plain steps, batches of 25', 'momentum, batches of 25', 'NAG, batches of 25', 'NAG, single points'],
      (run) => stepsToStayBelow(run, 0.005),
    ),
  },
  says: 'With batches of 25, NAG takes {nag} steps, plain SGD {plain}, and momentum, which swings wider, {momentum}. On single points NAG stays there from step {single} on.',
  numbers: {
    plain: ([plain]) => stepsToStayBelow(plain, 0.005),
    momentum: ([, momentum]) => stepsToStayBelow(momentum, 0.005),
    nag: ([, , nag]) => stepsToStayBelow(nag, 0.005),
    single: ([, , , single]) => stepsToStayBelow(single, 0.005),
  },
});
