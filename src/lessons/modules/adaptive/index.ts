/** Module 5.9, first part: rules that give each parameter a rate of its own. */
import { adaptiveChallenges } from '../../challenges/adaptive';
import type { Lesson } from '../../define';
import { recap } from '../../recap';
import { adadeltaSteps } from './adadelta';
import { adagradSteps } from './adagrad';
import { onSparseData } from './data';
import { rmspropSteps } from './rmsprop';
import { sparseSteps } from './sparse';

export const adaptive: Lesson = {
  id: 'adaptive',
  number: '5.9a',
  title: 'Adaptive learning rates',
  summary: 'A rate for each parameter: AdaGrad, RMSProp and AdaDelta.',
  steps: [
    ...sparseSteps,
    ...adagradSteps,
    ...rmspropSteps,
    ...adadeltaSteps,
    adaptiveChallenges,
    recap({
      sentences: [
        'A rare feature gets few updates. So give each parameter its own rate, smaller the larger its gradients have been.',
        'AdaGrad adds up all squared gradients, so its rates can only fall.',
        'RMSProp averages them and forgets, so its rates can rise again. With a constant $\\eta$ it circles the goal.',
        'AdaDelta sets its rate by the length of its own past steps.',
      ],
      rules: ['adagrad', 'rmsprop', 'adadelta'],
      showing: {
        label: 'AdaGrad and RMSProp on sparse data',
        document: onSparseData([['adagrad'], ['rmsprop']], 200, 40),
      },
    }),
  ],
};
