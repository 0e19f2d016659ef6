/** Predictions of module 5.7. */
import type { RunResult } from '../../scene/outcome';
import { heldAt } from '../heldAt';
import { againstNoise, searched, tenInTheValley, tenOnThePlateau } from '../modules/tips/tipScenes';
import { lossAt, stepsToStayBelow } from '../scenes';
import { lowest, nearest, predict } from './build';

export const tenTimesTheRate = predict({
  id: 'ten-times-the-rate',
  ask: 'On the plateau, gradient descent with $\\eta = 1$ takes {one} steps to bring the loss below 0.02. How many does it take with $\\eta = 10$?',
  given: { one: { printed: '98', of: ([one]) => stepsToStayBelow(one, 0.02) } },
  document: () => heldAt(tenOnThePlateau()),
  asked: {
    kind: 'choose',
    options: nearest(
      [3, 10, 50, 98],
      ([, ten]) => stepsToStayBelow(ten, 0.02),
      (steps) => (steps === 98 ? 'just as many' : `about ${steps}`),
    ),
  },
  says: 'With ten times the rate it takes {ten} steps instead of {one}.',
  numbers: { ten: ([, ten]) => stepsToStayBelow(ten, 0.02), one: ([one]) => stepsToStayBelow(one, 0.02) },
});

const isLow = (run: RunResult) => lossAt(run) < 0.01;
const standsStill = (run: RunResult) => Math.abs(lossAt(run, run.length - 50) - lossAt(run)) < 1e-4;

export const tenInTheNarrows = predict({
  id: 'ten-in-the-valley',
  ask: 'Now the same two rates in the narrow valley, for 300 steps. What happens to the run with $\\eta = 10$?',
  document: () => heldAt(tenInTheValley()),
  asked: {
    kind: 'choose',
    options: [
      { text: 'It reaches the minimum ten times as fast.', right: ([, ten]) => isLow(ten) },
      {
        text: 'It keeps hopping from wall to wall.',
        right: ([, ten]) => !isLow(ten) && !standsStill(ten),
      },
      {
        text: 'It is thrown far out and gets stuck there.',
        right: ([, ten]) => !isLow(ten) && standsStill(ten),
      },
    ],
  },
  says: 'After 300 steps its loss is {ten}. With the small rate the loss is {one}.',
  numbers: { ten: ([, ten]) => lossAt(ten), one: ([one]) => lossAt(one) },
});

export const fiveRates = predict({
  id: 'five-rates',
  ask: 'Here are five rates, all powers of ten, on a hundred noisy points. Which one has the lowest loss after ten epochs?',
  document: () => heldAt(searched()),
  asked: {
    kind: 'choose',
    options: lowest(['0.0001', '0.001', '0.01', '0.1', '1'], (run) => lossAt(run)),
  },
  says: 'The largest rate is jumping about at {high}. The next has reached {best}, and the one after that only {low}.',
  numbers: {
    low: (runs) => lossAt(runs[2]),
    best: (runs) => lossAt(runs[3]),
    high: (runs) => lossAt(runs[4]),
  },
});

export const againstTheTremble = predict({
  id: 'against-the-tremble',
  ask: 'Three runs use one point at a time: with $\\eta = 2$, with a rate that shrinks from 2 to 0.1, and with $\\eta = 0.1$. Which has the lowest loss after ten epochs?',
  document: () => heldAt(againstNoise(1)),
  asked: {
    kind: 'choose',
    options: lowest(['η = 2', 'from 2 down to 0.1', 'η = 0.1'], (run) => lossAt(run)),
  },
  says: 'The large constant rate ends at {constant} and the shrinking one at {annealed}. The small one is still on its way, at {small}.',
  numbers: {
    constant: ([constant]) => lossAt(constant),
    annealed: ([, annealed]) => lossAt(annealed),
    small: ([, , small]) => lossAt(small),
  },
});
