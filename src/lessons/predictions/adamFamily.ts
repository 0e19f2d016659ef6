/** Predictions of part 5.9c. */
import type { RunResult } from '../../scene/outcome';
import { heldAt } from '../heldAt';
import { bothWays } from '../modules/adam-family/decayScenes';
import { rare, settledOutput } from '../modules/adam-family/familyScenes';
import { largestDistance, pointAt } from '../scenes';
import { nearest, predict } from './build';

export const oneOfTen = predict({
  id: 'one-of-ten',
  ask: 'Ten points take turns. Nine want the output 0.3 and one wants 0.95, so the best answer is their mean, 0.365. Give Adam a memory so short that it forgets the tenth point between two visits. Where does it settle?',
  document: () => heldAt(rare()),
  asked: {
    kind: 'choose',
    options: nearest([0.31, 0.365, 0.5, 0.625], ([adam]) => settledOutput(adam)),
  },
  says: 'Adam settles at {adam}, because each point gets one vote, however large its gradient. AMSGrad never forgets the largest gradient and settles at {amsgrad}.',
  numbers: {
    adam: ([adam]) => settledOutput(adam),
    amsgrad: ([, amsgrad]) => settledOutput(amsgrad),
  },
});

/** Distances in (w, b) below this are rounding. */
const ROUNDING = 1e-9;

function endsApart(one: RunResult, other: RunResult): number {
  const [here, there] = [pointAt(one), pointAt(other)];
  return Math.max(Math.abs(here.w - there.w), Math.abs(here.b - there.b));
}

export const penaltyOrDecay = predict({
  id: 'penalty-or-decay',
  ask: 'Here is plain gradient descent twice, with the same $\\lambda$: once with an $L_2$ penalty in the loss, once with weights that shrink a little at each step. How do the two runs differ?',
  document: () => heldAt(bothWays('gd')()),
  asked: {
    kind: 'choose',
    options: [
      {
        text: 'Not at all.',
        right: ([penalty, decoupled]) => largestDistance(penalty, decoupled) < ROUNDING,
      },
      {
        text: 'They part on the way and end at the same place.',
        right: ([penalty, decoupled]) =>
          largestDistance(penalty, decoupled) >= ROUNDING && endsApart(penalty, decoupled) < ROUNDING,
      },
      {
        text: 'They end at two different places.',
        right: ([penalty, decoupled]) => endsApart(penalty, decoupled) >= ROUNDING,
      },
    ],
  },
  says: 'Both end at $w =$ {penalty}. They are never more than {apart} apart, which is rounding.',
  numbers: {
    penalty: ([penalty]) => pointAt(penalty).w,
    apart: ([penalty, decoupled]) => largestDistance(penalty, decoupled),
  },
});

export const decayUnderAdam = predict({
  id: 'decay-under-adam',
  ask: 'Now the same two under Adam, which divides the gradient by its size, including the penalty’s part. AdamW ends close to the minimum, at $w =$ {decoupled}. Where will the run with the *penalty* end?',
  given: { decoupled: { printed: '1.73', of: ([, decoupled]) => pointAt(decoupled).w } },
  document: () => heldAt(bothWays('adam')()),
  asked: {
    kind: 'choose',
    options: nearest(
      [1, 1.4, 1.73],
      ([penalty]) => pointAt(penalty).w,
      (w) => `near $w = ${w}$`,
    ),
  },
  says: 'With the penalty $w$ ends at {penalty}, with AdamW at {decoupled}.',
  numbers: {
    penalty: ([penalty]) => pointAt(penalty).w,
    decoupled: ([, decoupled]) => pointAt(decoupled).w,
  },
});
