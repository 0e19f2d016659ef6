/** Predictions of module 5.1. */
import { LECTURE_PINS } from '../explorables/guess-work/guesses';
import { heldAt } from '../heldAt';
import { BEST_OF, guesses } from '../modules/guess-work/guessScenes';
import { lossAt } from '../scenes';
import { lowest, nearest, predict } from './build';

const FIRST = LECTURE_PINS[0];
const CHANGES = [
  { w: 5, b: -1 },
  { w: 1, b: -1 },
  { w: 3, b: 1 },
  { w: 3, b: -3 },
];

export const oneChange = predict({
  id: 'one-change',
  ask: 'At $w = 3$, $b = -1$ the curve rises too early: $f(0.5)$ is 0.62 and should be 0.2. You may change one of the two numbers. Which change lowers the loss most?',
  document: () => heldAt(guesses([FIRST])),
  measured: () => guesses(CHANGES, { layers: ['pins'], pins: [FIRST] }),
  asked: {
    kind: 'choose',
    options: lowest(['$w$ up to 5', '$w$ down to 1', '$b$ up to 1', '$b$ down to −3'], (run) => lossAt(run)),
  },
  says: 'Lowering $b$ to −3 shifts the curve to the right, and the loss falls to {shifted}. $w = 1$ gives {gentler}, $w = 5$ gives {steeper} and $b = 1$ gives {worse}.',
  numbers: {
    steeper: ([steeper]) => lossAt(steeper),
    gentler: ([, gentler]) => lossAt(gentler),
    worse: ([, , worse]) => lossAt(worse),
    shifted: ([, , , shifted]) => lossAt(shifted),
  },
});

export const tenThousandGuesses = predict({
  id: 'ten-thousand-guesses',
  ask: 'You have thrown 1\u202f000 guesses and kept the best. Now you throw 9\u202f000 more. By what factor does the best loss fall?',
  document: () => heldAt(guesses([FIRST])),
  measured: () => guesses([BEST_OF[1000], BEST_OF[10000]]),
  asked: {
    kind: 'choose',
    options: nearest(
      [3, 10, 100, 1000],
      ([few, many]) => lossAt(few) / lossAt(many),
      (factor) => `about ${factor === 1000 ? '1\u202f000' : factor}`,
    ),
  },
  says: 'With seed 1 the best of a thousand guesses has a loss of {few}, the best of ten thousand a loss of {many}.',
  numbers: { few: ([few]) => lossAt(few), many: ([, many]) => lossAt(many) },
});
