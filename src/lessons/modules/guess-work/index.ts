/** Module 5.1: what training is after, and how far guessing gets. */
import { guessWorkChallenges } from '../../challenges/guessWork';
import type { Lesson } from '../../define';
import { BY_HAND } from './byHand';
import { SEARCHING } from './searching';

export const guessWork: Lesson = {
  id: 'guess-work',
  number: '5.1',
  title: 'Guess work',
  summary: 'What a good w and b are, and why looking for them by guessing has no future.',
  steps: [...BY_HAND, ...SEARCHING, guessWorkChallenges],
};
