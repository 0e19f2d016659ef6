/** Module 5.9, third part: Adam's relatives, and the decay of weights under rules that scale. */
import { adamFamilyChallenges } from '../../challenges/adamFamily';
import type { Lesson } from '../../define';
import { recap } from '../../recap';
import { decaySteps } from './decay';
import { bothWays } from './decayScenes';
import { relativeSteps } from './relatives';

export const adamFamily: Lesson = {
  id: 'adam-family',
  number: '5.9c',
  title: 'Adam’s family',
  summary: 'Another norm, a look ahead, a longer memory, and weight decay done right.',
  steps: [
    ...relativeSteps,
    ...decaySteps,
    adamFamilyChallenges,
    recap({
      sentences: [
        'AdaMax and MaxaProp remember the largest recent gradient, NAdam looks ahead, AMSGrad never forgets the largest $v$.',
        'An $L_2$ penalty and weight decay are the same only for plain gradient descent.',
        'If the rule scales its gradients, keep the decay out of the gradient: AdamW.',
      ],
      rules: ['amsgrad'],
      showing: { label: 'Adam with both kinds of decay', document: bothWays('adam') },
    }),
  ],
};
