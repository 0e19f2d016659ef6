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
  says: '$b$ moves the curve to the side: −3 brings the loss down to {shifted}. $w = 1$ gives {gentler}, $w = 5$ {steeper}, and $b = 1$ {worse}.',
  numbers: {
    steeper: ([steeper]) => lossAt(steeper),
    gentler: ([, gentler]) => lossAt(gentler),
    worse: ([, , worse]) => lossAt(worse),
    shifted: ([, , , shifted]) => lossAt(shifted),
  },
});

export const tenThousandGuesses = predict({
  id: 'ten-thousand-guesses',
  ask: 'Throw guesses at the window blindly and keep the best. You have thrown 1\u202f000; now you throw 9\u202f000 more. How many times lower is the best loss then?',
  document: () => heldAt(guesses([FIRST])),
  measured: () => guesses([BEST_OF[1000], BEST_OF[10000]]),
  asked: {
    kind: 'choose',
    options: nearest(
      [3, 10, 100, 1000],
      ([few, many]) => lossAt(few) / lossAt(many),
      (times) => (times === 1000 ? '1\u202f000 times' : `${times} times`),
    ),
  },
  says: 'With seed 1 the best of a thousand guesses has the loss {few}, the best of ten thousand {many}.',
  numbers: { few: ([few]) => lossAt(few), many: ([, many]) => lossAt(many) },
});
