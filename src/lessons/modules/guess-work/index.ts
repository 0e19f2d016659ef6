/** Module 5.1: what training is after, and how far guessing gets. */
import { guessWorkChallenges } from '../../challenges/guessWork';
import type { Lesson } from '../../define';
import { recap } from '../../recap';
import { BY_HAND } from './byHand';
import { EXACT, guesses } from './guessScenes';
import { SEARCHING } from './searching';

export const guessWork: Lesson = {
  id: 'guess-work',
  number: '5.1',
  title: 'Guess work',
  summary: 'What makes a good w and b, and why guessing cannot find them for a real network.',
  steps: [
    ...BY_HAND,
    ...SEARCHING,
    guessWorkChallenges,
    recap({
      sentences: [
        'Training looks for the $w$ and $b$ with the lowest loss; in a network, for all the weights at once.',
        'All losses together form a surface over the parameters. With two parameters we can draw it and see the answer.',
        'Guessing works for two parameters, but not for many: $k$ values for each of $d$ parameters make $k^d$ guesses.',
        'When you improve a guess, you use the slope without knowing it. The rest of the course makes that exact.',
      ],
      showing: {
        label: 'the surface and its lowest point',
        document: () => guesses([EXACT]),
        camera: 'home',
      },
    }),
  ],
};
