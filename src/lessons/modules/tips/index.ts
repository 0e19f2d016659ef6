/** Module 5.7: choosing and annealing the learning rate, and a schedule for momentum. */
import { tipsChallenges } from '../../challenges/tips';
import type { Lesson } from '../../define';
import { annealingSteps } from './annealing';
import { choosingSteps } from './choosing';

export const tips: Lesson = {
  id: 'tips',
  number: '5.7',
  title: 'Tips for the learning rate and momentum',
  summary: 'Why not simply η = 10, how to look for a good rate, and how to let it shrink.',
  steps: [...choosingSteps, ...annealingSteps, tipsChallenges],
};
