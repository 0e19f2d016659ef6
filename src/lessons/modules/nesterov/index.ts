/** Module 5.5: momentum that looks before it leaps. */
import { nesterovChallenges } from '../../challenges/nesterov';
import type { Lesson } from '../../define';
import { COMPARING } from './comparing';
import { LOOKING } from './looking';

export const nesterov: Lesson = {
  id: 'nesterov',
  number: '5.5',
  title: 'Nesterov',
  summary: 'Take the gradient where the momentum is about to carry you: calmer, and often cheaper.',
  steps: [...LOOKING, ...COMPARING, nesterovChallenges],
};
