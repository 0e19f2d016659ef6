/** Predictions of module 5.4. */

import { heldAt } from '../heldAt';
import { crawl, plateau, VALLEY_WINDOW, valley } from '../modules/momentum/momentumScenes';
import { lossAt, pointAt, stepsToStayBelow, uTurns } from '../scenes';
import { nearest, predict } from './build';

export const afterFiftySteps = predict({
  id: 'fifty-steps-on-the-plateau',
  ask: 'Gradient descent starts on the plateau, at $(-2, -2)$, with $\\eta = 1$. Where on the map will it be after 50 steps?',
  document: () => heldAt(crawl(50)),
  asked: {
    kind: 'place',
    what: 'gradient descent is after 50 steps',
    truth: ([gd]) => pointAt(gd, 50),
    within: 0.5,
  },
  says: 'Fifty steps bring the loss from {before} only down to {after}.',
  numbers: { before: ([gd]) => lossAt(gd, 0), after: ([gd]) => lossAt(gd, 50) },
});

export const quarterOfTheSteps = predict({
  id: 'over-the-plateau',
  ask: 'Gradient descent and momentum cross the same plateau with the same $\\eta$; momentum has $\\beta = 0.9$. After {gd} steps gradient descent stays below a loss of 0.1. How many steps does momentum need?',
  given: { gd: { printed: '83', of: ([gd]) => stepsToStayBelow(gd, 0.1) } },
  document: () => heldAt(plateau(100)),
  asked: {
    kind: 'choose',
    options: nearest(
      [8, 30, 50, 80],
      ([, momentum]) => stepsToStayBelow(momentum, 0.1),
      (steps) => `about ${steps}`,
    ),
  },
  says: 'Momentum gets there after {momentum} steps, gradient descent after {gd}.',
  numbers: {
    momentum: ([, momentum]) => stepsToStayBelow(momentum, 0.1),
    gd: ([gd]) => stepsToStayBelow(gd, 0.1),
  },
});

export const intoTheValley = predict({
  id: 'into-the-valley',
  ask: 'Both start on one wall of this valley, at $(-2, -4)$. The minimum lies far along the floor, to the upper right. What will momentum do?',
  document: () => heldAt(valley()),
  asked: {
    kind: 'choose',
    options: [
      {
        text: 'It follows gradient descent’s path, only faster.',
        right: ([gd, momentum]) => uTurns(momentum) === uTurns(gd),
      },
      {
        text: 'It climbs the other wall once, turns, and then follows the floor.',
        right: ([, momentum]) => uTurns(momentum) === 1,
      },
      {
        text: 'It swings from wall to wall while it drifts along the valley.',
        right: ([, momentum]) => uTurns(momentum) > 2,
      },
    ],
  },
  says: 'In 50 steps momentum makes {turns} u-turns and gradient descent {none}.',
  numbers: { turns: ([, momentum]) => uTurns(momentum), none: ([gd]) => uTurns(gd) },
});

export const afterTheLuckyStep = predict({
  id: 'after-the-lucky-step',
  ask: 'At step 50 momentum is far below gradient descent. Both go on. Sketch momentum’s loss from here to step 100 in the loss chart.',
  document: () => heldAt(valley({ window: VALLEY_WINDOW, levels: 'log' }, 100), 50),
  asked: {
    kind: 'sketch',
    run: 1,
    steps: [50, 55, 60, 70, 80, 100],
    range: [1e-7, 1],
    within: 4,
  },
  says: 'At step 50 momentum was only passing the lowest point, at {lucky}. Five steps later it is up at {up}; at step 100 it is at {late}, gradient descent at {gd}.',
  numbers: {
    lucky: ([, momentum]) => lossAt(momentum, 50),
    up: ([, momentum]) => lossAt(momentum, 55),
    late: ([, momentum]) => lossAt(momentum, 100),
    gd: ([gd]) => lossAt(gd, 100),
  },
});
