/** Predictions of module 5.2. */

import { heldAt } from '../heldAt';
import {
  descents,
  FAR_START,
  FIRST_START,
  SLOPE,
  STALLING_START,
  UPPER_START,
} from '../modules/gradient-descent/descents';
import { lossAt, pointAt, stepsToStayBelow } from '../scenes';
import { nearest, predict } from './build';

export const oneStep = predict({
  id: 'one-step',
  ask: 'From $(0, -1)$ we take one step, about a third of a unit long. Each line on the map joins points of equal loss. Where should the step end to lower the loss most?',
  document: () => heldAt(descents([SLOPE], 1, { window: { w: [-0.9, 0.9], b: [-1.5, 0.3] } })),
  asked: {
    kind: 'place',
    what: 'the best step ends',
    truth: ([descent]) => pointAt(descent, 1),
    within: 0.15,
  },
  says: 'The step sets off straight downhill, at a right angle to the line of equal loss. The loss falls from {before} to {after}.',
  numbers: { before: ([descent]) => lossAt(descent, 0), after: ([descent]) => lossAt(descent, 1) },
});

export const fromFurtherAway = predict({
  id: 'from-further-away',
  ask: 'From $(-2, -2)$ gradient descent takes {near} steps to bring the loss below 0.1. How many will it take from $(-4, -4)$?',
  given: { near: { printed: '83', of: ([near]) => stepsToStayBelow(near, 0.1) } },
  document: () => heldAt(descents([FIRST_START, FAR_START], 2000, { selected: 'r2' })),
  asked: {
    kind: 'choose',
    options: nearest(
      [110, 170, 400, 1800],
      ([, far]) => stepsToStayBelow(far, 0.1),
      (steps) => `about ${steps === 1800 ? '1\u202f800' : steps}`,
    ),
  },
  says: 'From the far start it takes {far} steps, from the near one {near}.',
  numbers: { far: ([, far]) => stepsToStayBelow(far, 0.1), near: ([near]) => stepsToStayBelow(near, 0.1) },
});

export const oneUnitToTheLeft = predict({
  id: 'one-unit-to-the-left',
  ask: 'Two starts side by side: $(-2, 2)$, and $(-3, 2)$, one unit to the left. The first will run down into the valley on the right. Where will the second be after 150 steps?',
  document: () => heldAt(descents([UPPER_START, STALLING_START], 150, { selected: 'r2' })),
  asked: {
    kind: 'place',
    what: 'the second run is after 150 steps',
    truth: ([, stalled]) => pointAt(stalled, 150),
    within: 1,
  },
  says: 'It has rolled the other way, onto a plain. Its loss is {stuck}; the first run’s is {good}.',
  numbers: { stuck: ([, stalled]) => lossAt(stalled, 150), good: ([good]) => lossAt(good, 150) },
});
