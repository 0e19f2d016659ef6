/** Module 5.9, second part: Adam, its parts and its correction. */
import { adamChallenges } from '../../challenges/adam';
import type { Lesson } from '../../define';
import { biasSteps } from './bias';
import { buildingSteps } from './building';
import { choiceSteps } from './choice';
import { racingSteps } from './racing';

export const adam: Lesson = {
  id: 'adam',
  number: '5.9b',
  title: 'Adam',
  summary: 'Momentum and a rate for each parameter in one rule, and why its averages need a correction.',
  steps: [...buildingSteps, ...racingSteps, ...choiceSteps, ...biasSteps, adamChallenges],
};
