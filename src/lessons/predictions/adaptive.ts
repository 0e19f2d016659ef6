/** Predictions of part 5.9a. */
import type { RunResult } from '../../scene/outcome';
import { heldAt } from '../heldAt';
import { onSparseData } from '../modules/adaptive/data';
import { lossAt, pointAt } from '../scenes';
import { lowest, predict } from './build';

/** How far a run has come along w and along b after so many steps. */
function moved(run: RunResult, row: number): { readonly w: number; readonly b: number } {
  const [from, to] = [pointAt(run, 0), pointAt(run, row)];
  return { w: Math.abs(to.w - from.w), b: Math.abs(to.b - from.b) };
}

/** So many times as far. */
const FURTHER = 2;

export const whichWayFirst = predict({
  id: 'which-way-first',
  ask: 'Four in five of these 500 points have $x = 0$. The minimum lies to the upper right. Along which axis will gradient descent, momentum and NAG set out?',
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
