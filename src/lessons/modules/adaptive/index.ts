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
        'A rare feature gets few updates. Give each parameter a rate of its own, divided by what it has already seen.',
        'AdaGrad adds up all squared gradients, so its rates only fall.',
        'RMSProp averages them and forgets, so its rates can rise again; at a constant $\\eta$ it circles the goal.',
        'AdaDelta takes its rate from the length of its own past steps.',
      ],
      rules: ['adagrad', 'rmsprop', 'adadelta'],
      showing: {
        label: 'AdaGrad and RMSProp on sparse data',
        document: onSparseData([['adagrad'], ['rmsprop']], 200, 40),
      },
    }),
  ],
};
