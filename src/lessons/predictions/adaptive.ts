/** Predictions of part 5.9a. */
import type { RunResult } from '../../scene/outcome';
import { heldAt } from '../heldAt';
import { highToLow } from '../modules/adaptive/adadeltaScenes';
import { onSparseData } from '../modules/adaptive/data';
import { effectiveRate, lossAt, pointAt } from '../scenes';
import { lowest, predict } from './build';

/** The distance that a run has moved along w and along b by this row. */
function moved(run: RunResult, row: number): { readonly w: number; readonly b: number } {
  const [from, to] = [pointAt(run, 0), pointAt(run, row)];
  return { w: Math.abs(to.w - from.w), b: Math.abs(to.b - from.b) };
}

/** The ratio from which on the way along one axis counts as further than along the other. */
const FURTHER = 2;

export const whichWayFirst = predict({
  id: 'which-way-first',
  ask: 'Four in five of these 500 points have $x = 0$. The minimum lies to the upper right. Gradient descent, momentum and NAG will all begin in the same way. Can you spot it beforehand: along which axis will they set out?',
  document: () => heldAt(onSparseData([['gd'], ['momentum'], ['nag']], 300, 0)()),
  asked: {
    kind: 'choose',
    options: [
      {
        text: 'mostly along $w$',
        right: ([gd]) => moved(gd, 100).w > FURTHER * moved(gd, 100).b,
      },
      {
        text: 'straight for the minimum, along both',
        right: ([gd]) =>
          moved(gd, 100).w <= FURTHER * moved(gd, 100).b && moved(gd, 100).b <= FURTHER * moved(gd, 100).w,
      },
      {
        text: 'mostly along $b$',
        right: ([gd]) => moved(gd, 100).b > FURTHER * moved(gd, 100).w,
      },
    ],
  },
  says: 'In its first 100 steps gradient descent moves $b$ by {b} and $w$ by {w}: most points say nothing about $w$.',
  numbers: { w: ([gd]) => moved(gd, 100).w, b: ([gd]) => moved(gd, 100).b },
});

export const whoIsAheadAtTheEnd = predict({
  id: 'ahead-at-the-end',
  ask: 'At step 50 AdaGrad is ahead of momentum and NAG. Which has the lowest loss at step 500?',
  document: () => heldAt(onSparseData([['momentum'], ['nag'], ['adagrad']], 500, 50)(), 50),
  asked: { kind: 'choose', options: lowest(['momentum', 'NAG', 'AdaGrad'], (run) => lossAt(run)) },
  says: 'At step 500 momentum is at {momentum} and NAG at {nag}. AdaGrad, with rates that only fall, is still at {adagrad}.',
  numbers: {
    momentum: ([momentum]) => lossAt(momentum),
    nag: ([, nag]) => lossAt(nag),
    adagrad: ([, , adagrad]) => lossAt(adagrad),
  },
});

/** Rates that differ by less than this factor count as equal. */
const EQUAL = 1.1;

/** The rate of b at step 500, in multiples of its first one. */
const rateGrown = (run: RunResult): number => effectiveRate(run, 500, 'b') / effectiveRate(run, 0, 'b');

export const rateOnGentleGround = predict({
  id: 'rate-on-gentle-ground',
  ask: 'AdaDelta and AdaGrad start on steep ground and end on gentle ground, 500 steps later. How will the rate of $b$ have changed by then? What’s your guess?',
  document: () => heldAt(highToLow()),
  asked: {
    kind: 'choose',
    options: [
      {
        text: 'It falls in both.',
        right: (runs) => runs.every((run) => rateGrown(run) < 1 / EQUAL),
      },
      {
        text: 'It falls in AdaGrad and rises in AdaDelta.',
        right: ([adadelta, adagrad]) => rateGrown(adadelta) > EQUAL && rateGrown(adagrad) < 1 / EQUAL,
      },
      {
        text: 'It rises in both.',
        right: (runs) => runs.every((run) => rateGrown(run) > EQUAL),
      },
    ],
  },
  says: 'AdaDelta’s rate of $b$ is {adadelta} times what it was at first, AdaGrad’s {adagrad} times.',
  numbers: { adadelta: ([adadelta]) => rateGrown(adadelta), adagrad: ([, adagrad]) => rateGrown(adagrad) },
});
