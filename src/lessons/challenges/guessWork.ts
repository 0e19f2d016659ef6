/** Challenges of module 5.1. */
import { guesses } from '../modules/guess-work/guessScenes';
import { STEPS, SURFACE } from './judge';
import { finalLoss, reach, slopeAtStart } from './measures';
import { yourTurn } from './step';

const guess = (w: number, b: number) => () => guesses([{ w, b }]);
const IN_THE_WINDOW = { name: 'larger of |w| and |b|', of: reach, atMost: 6 };

export const guessWorkChallenges = yourTurn([
  {
    id: 'a-good-guess',
    ask: 'Drag the start to a guess with a loss of at most 0.001.',
    document: guess(3, -1),
    keep: [SURFACE, STEPS],
    goals: [{ name: 'loss', of: finalLoss, atMost: 0.001 }],
    hints: [
      'Look for the valley, where the map is lightest.',
      'The curve should give 0.2 at $x = 0.5$ and 0.9 at $x = 2.5$. Try $w$ near 1.8.',
    ],
    solution: guess(1.8, -2.3),
    because: 'At $w = 1.8$, $b = -2.3$ the curve misses both points by less than a hundredth.',
  },
  {
    id: 'the-worst-guess',
    ask: 'Now the opposite: find a guess inside the window with a loss of at least 0.69.',
    document: guess(0, 0),
    keep: [SURFACE, STEPS],
    goals: [{ name: 'loss', of: finalLoss, atLeast: 0.69 }, IN_THE_WINDOW],
    hints: [
      'Be as wrong as you can at both points: too high at the left one, too low at the right one.',
      'So the curve has to fall between $x = 0.5$ and $x = 2.5$: $w$ is negative, $b$ positive.',
    ],
    solution: guess(-5, 6),
    because:
      'A curve that falls from 1 to 0 between the points is wrong by 0.8 at the left one and by 0.9 at the right one. Half the sum of those squares is 0.725. No guess can do worse.',
  },
  {
    id: 'a-flat-place',
    ask: 'Find a place where the loss is high, at least 0.3, but the surface is almost flat: a slope of at most 0.0001.',
    document: guess(0, 0),
    keep: [SURFACE, STEPS],
    goals: [
      { name: 'loss', of: finalLoss, atLeast: 0.3 },
      { name: 'slope of the surface', of: slopeAtStart, atMost: 0.0001 },
      IN_THE_WINDOW,
    ],
    hints: [
      'The slope vanishes where the sigmoid is stuck near 0 or 1 at both points.',
      'Try the corners of the window.',
    ],
    solution: guess(-6, -6),
    because:
      'At $(-6, -6)$ the neuron answers nearly 0 at both points. No small change of $w$ or $b$ makes it answer anything else.',
  },
]);
