/** Module 5.9, third part: Adam's relatives, and the decay of weights under rules that scale. */
import { adamFamilyChallenges } from '../../challenges/adamFamily';
import type { Lesson } from '../../define';
import { decaySteps } from './decay';
import { relativeSteps } from './relatives';

export const adamFamily: Lesson = {
  id: 'adam-family',
  number: '5.9c',
  title: 'Adam’s family',
  summary: 'Another norm, a look ahead, a longer memory, and weight decay done right.',
  steps: [...relativeSteps, ...decaySteps, adamFamilyChallenges],
};
