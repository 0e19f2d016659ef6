/** Module 5.9, first part: rules that give each parameter a rate of its own. */
import { adaptiveChallenges } from '../../challenges/adaptive';
import type { Lesson } from '../../define';
import { adadeltaSteps } from './adadelta';
import { adagradSteps } from './adagrad';
import { rmspropSteps } from './rmsprop';
import { sparseSteps } from './sparse';

export const adaptive: Lesson = {
  id: 'adaptive',
  number: '5.9a',
  title: 'Adaptive learning rates',
  summary: 'A rate for each parameter: AdaGrad, RMSProp and AdaDelta.',
  steps: [...sparseSteps, ...adagradSteps, ...rmspropSteps, ...adadeltaSteps, adaptiveChallenges],
};
