/** Predictions of module 5.7. */
import type { RunResult } from '../../scene/outcome';
import { heldAt } from '../heldAt';
import { againstNoise, searched, tenInTheValley, tenOnThePlateau } from '../modules/tips/tipScenes';
import { lossAt, stepsTo } from '../scenes';
import { lowest, nearest, predict } from './build';

export const tenTimesTheRate = predict({
  id: 'ten-times-the-rate',
  ask: 'On the plateau gradient descent with $\\eta = 1$ needs 97 steps to a loss of 0.02. And with $\\eta = 10$?',
  document: () => heldAt(tenOnThePlateau()),
  asked: {
    kind: 'choose',
    options: nearest(
      [3, 10, 50, 97],
      ([, ten]) => stepsTo(ten, 0.02),
      (steps) => (steps === 97 ? 'as many' : `about ${steps}`),
    ),
  },
  says: 'Ten times the rate takes {ten} steps, the plain one {one}.',
  numbers: { ten: ([, ten]) => stepsTo(ten, 0.02), one: ([one]) => stepsTo(one, 0.02) },
});

const isLow = (run: RunResult) => lossAt(run) < 0.01;
const standsStill = (run: RunResult) => Math.abs(lossAt(run, run.length - 50) - lossAt(run)) < 1e-4;

export const tenInTheNarrows = predict({
  id: 'ten-in-the-valley',
  ask: 'The same two rates in the narrow valley, for 300 steps. What becomes of the run with $\\eta = 10$?',
  document: () => heldAt(tenInTheValley()),
  asked: {
    kind: 'choose',
    options: [
      { text: 'It reaches the minimum, ten times as soon.', right: ([, ten]) => isLow(ten) },
      {
        text: 'It hops from wall to wall for ever.',
        right: ([, ten]) => !isLow(ten) && !standsStill(ten),
      },
      {
        text: 'It is thrown far out and stands still there.',
        right: ([, ten]) => !isLow(ten) && standsStill(ten),
      },
    ],
  },
  says: 'After 300 steps it stands at a loss of {ten}; the small rate has come to {one}.',
  numbers: { ten: ([, ten]) => lossAt(ten), one: ([one]) => lossAt(one) },
});

export const fiveRates = predict({
  id: 'five-rates',
  ask: 'Five rates, each a power of ten, on a hundred noisy points. Which has the lowest loss after ten epochs?',
  document: () => heldAt(searched()),
  asked: {
    kind: 'choose',
    options: lowest(['0.0001', '0.001', '0.01', '0.1', '1'], (run) => lossAt(run)),
  },
  says: 'The largest hops about at {high}; the next has come to {best}, and the one after that only to {low}.',
  numbers: {
    low: (runs) => lossAt(runs[2]),
    best: (runs) => lossAt(runs[3]),
    high: (runs) => lossAt(runs[4]),
  },
});

export const againstTheTremble = predict({
  id: 'against-the-tremble',
  ask: 'Three walks on single points: $\\eta = 2$, one that shrinks from 2 to 0.1, and $\\eta = 0.1$. Which is lowest after ten epochs?',
  document: () => heldAt(againstNoise(1)),
  asked: {
    kind: 'choose',
    options: lowest(['η = 2', 'from 2 down to 0.1', 'η = 0.1'], (run) => lossAt(run)),
  },
  says: 'The constant large rate ends at {constant}, the shrinking one at {annealed}, and the small one, still on its way, at {small}.',
  numbers: {
    constant: ([constant]) => lossAt(constant),
    annealed: ([, annealed]) => lossAt(annealed),
    small: ([, , small]) => lossAt(small),
  },
});
