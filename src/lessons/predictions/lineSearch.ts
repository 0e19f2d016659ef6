/** Predictions of module 5.8. */

import { heldAt } from '../heldAt';
import { samePrice, sideBySide, stepsWith } from '../modules/lineSearchScenes';
import { lossAt, pointAt } from '../scenes';
import { lowest, nearest, predict } from './build';

export const twentySearchingSteps = predict({
  id: 'twenty-searching-steps',
  ask: 'Gradient descent and a line search over the rates 0.1, 0.5, 1, 2 and 10 both start at $(-2, -2)$ on the plateau. Where will the search be after 20 steps?',
  document: () => heldAt(sideBySide(20)()),
  asked: {
    kind: 'place',
    what: 'the line search is after 20 steps',
    truth: ([, search]) => pointAt(search, 20),
    within: 1,
  },
  says: 'After 20 steps the search has a loss of {search}, while gradient descent is still at {fixed}.',
  numbers: { search: ([, search]) => lossAt(search, 20), fixed: ([fixed]) => lossAt(fixed, 20) },
});

export const sixHundredEvaluations = predict({
  id: 'six-hundred-evaluations',
  ask: 'You have 600 evaluations of single points to spend. They buy 300 plain steps, or 50 steps that search among five rates. Which of these three ends with the lowest loss?',
  document: () => heldAt(samePrice()),
  asked: {
    kind: 'choose',
    options: lowest(
      ['300 plain steps, $\\eta = 1$', '300 plain steps, $\\eta = 10$', '50 searching steps'],
      (run) => lossAt(run),
    ),
  },
  says: 'Plain steps end at {one} with η = 1 and at {ten} with η = 10. The search ends at {search}.',
  numbers: {
    one: ([one]) => lossAt(one),
    ten: ([, ten]) => lossAt(ten),
    search: ([, , search]) => lossAt(search),
  },
});

export const howOftenTen = predict({
  id: 'how-often-ten',
  ask: 'Look at the same 50 searching steps again. In how many of them did the largest rate, 10, win?',
  document: () => heldAt(samePrice()),
  asked: {
    kind: 'choose',
    options: nearest([4, 12, 25, 47], ([, , search]) => stepsWith(search, 10)),
  },
  says: 'The rate 10 won in {ten} of them.',
  numbers: { ten: ([, , search]) => stepsWith(search, 10) },
});
