/** Module 5.4: gradient descent with a memory. */
import { momentumChallenges } from '../../challenges/momentum';
import type { Lesson } from '../../define';
import { AVERAGES } from './averages';
import { BOWL } from './bowl';
import { ROLLING } from './rolling';
import { VALLEY } from './valley';

export const momentum: Lesson = {
  id: 'momentum',
  number: '5.4',
  title: 'Momentum',
  summary: 'Why gradient descent crawls on plateaus, and what a memory of past gradients does about it.',
  steps: [...AVERAGES, ...ROLLING, ...VALLEY, ...BOWL, momentumChallenges],
};
