/** Module 5.9: rules that give each parameter a rate of its own. */
import { adaptiveChallenges } from '../../challenges/adaptive';
import type { Lesson } from '../../define';
import { adadeltaSteps } from './adadelta';
import { adagradSteps } from './adagrad';
import { adamSteps } from './adam';
import { decaySteps } from './decay';
import { relativeSteps } from './relatives';
import { rmspropSteps } from './rmsprop';
import { sparseSteps } from './sparse';
import { whichSteps } from './which';

export const adaptive: Lesson = {
  id: 'adaptive',
  number: '5.9',
  title: 'Adaptive learning rates',
  summary: 'A rate for each parameter, from AdaGrad to Adam and its relatives.',
  steps: [
    ...sparseSteps,
    ...adagradSteps,
    ...rmspropSteps,
    ...adadeltaSteps,
    ...adamSteps,
    ...relativeSteps,
    ...decaySteps,
    ...whichSteps,
    adaptiveChallenges,
  ],
};
