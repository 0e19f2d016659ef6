/** Predictions of module 5.4. */

import { heldAt } from '../heldAt';
import { plateau, VALLEY_WINDOW, valley } from '../modules/momentum/momentumScenes';
import { lossAt, pointAt, stepsToStayBelow, uTurns } from '../scenes';
import { nearest, predict } from './build';

const crawling = () => {
  const { scene, view } = plateau(50);
  return heldAt({ scene: { ...scene, runs: scene.runs.slice(0, 1) }, view: { ...view, selected: 'r1' } });
};

export const afterFiftySteps = predict({
  id: 'fifty-steps-on-the-plateau',
  ask: 'Gradient descent starts on the plateau, at $(-2, -2)$, with $\\eta = 1$. Where on the map will it be after 50 steps?',
  document: crawling,
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
  ask: 'Gradient descent and momentum cross the same plateau with the same $\\eta$; momentum has $\\beta = 0.9$. After 83 steps gradient descent stays below a loss of 0.1. How many steps does momentum need?',
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

const momentumAlone = () => {
  const { scene, view } = valley({ window: VALLEY_WINDOW, levels: 'log' });
  return heldAt({ scene, view }, 4);
};

export const lossInTheValley = predict({
  id: 'loss-in-the-valley',
  ask: 'Momentum swings from wall to wall. Sketch its loss from step 4 to step 50 in the loss chart.',
  document: momentumAlone,
  asked: {
    kind: 'sketch',
    run: 1,
    steps: [4, 10, 20, 30, 40, 50],
    range: [1e-6, 1],
    within: 3,
  },
  says: 'At step 50 momentum’s loss is {momentum}; gradient descent’s is still {gd}.',
  numbers: { momentum: ([, momentum]) => lossAt(momentum, 50), gd: ([gd]) => lossAt(gd, 50) },
});
