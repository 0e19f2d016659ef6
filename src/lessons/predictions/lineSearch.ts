/** Predictions of module 5.8. */

import { heldAt } from '../heldAt';
import { samePrice, sideBySide, stepsWith } from '../modules/lineSearchScenes';
import { lossAt, pointAt } from '../scenes';
import { lowest, nearest, predict } from './build';

export const twentySearchingSteps = predict({
  id: 'twenty-searching-steps',
  ask: 'Gradient descent and a line search over the rates 0.1, 0.5, 1, 2 and 10 stand at $(-2, -2)$ on the plateau. Where will the search be after 20 steps?',
  document: () => heldAt(sideBySide(20)()),
  asked: {
    kind: 'place',
    what: 'the line search is after 20 steps',
    truth: ([, search]) => pointAt(search, 20),
    within: 1,
  },
  says: 'After 20 steps the search is at a loss of {search}, gradient descent still at {fixed}.',
  numbers: { search: ([, search]) => lossAt(search, 20), fixed: ([fixed]) => lossAt(fixed, 20) },
});

export const sixHundredEvaluations = predict({
  id: 'six-hundred-evaluations',
  ask: 'You may evaluate single points 600 times. That buys 300 plain steps, or 50 steps that search among five rates. Which of these ends lowest?',
  document: () => heldAt(samePrice()),
  asked: {
    kind: 'choose',
    options: lowest(
      ['300 plain steps, $\\eta = 1$', '300 plain steps, $\\eta = 10$', '50 searching steps'],
      (run) => lossAt(run),
    ),
  },
  says: 'Plain steps with the small rate end at {one}, with the large one at {ten}, and the search at {search}.',
  numbers: {
    one: ([one]) => lossAt(one),
    ten: ([, ten]) => lossAt(ten),
    search: ([, , search]) => lossAt(search),
  },
});

export const howOftenTen = predict({
  id: 'how-often-ten',
  ask: 'The same 50 searching steps once more. In how many of them did the largest rate, 10, win?',
  document: () => heldAt(samePrice()),
  asked: {
    kind: 'choose',
    options: nearest([4, 12, 25, 47], ([, , search]) => stepsWith(search, 10)),
  },
  says: '10 won in {ten} of them.',
  numbers: { ten: ([, , search]) => stepsWith(search, 10) },
});
