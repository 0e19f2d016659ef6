/** Module 5.2: from Taylor's series to the rule, its gradient, and where it is slow. */
import { gradientDescentChallenges } from '../../challenges/gradientDescent';
import type { Lesson } from '../../define';
import { recap } from '../../recap';
import { DERIVING } from './deriving';
import { descents, FIRST_START } from './descents';
import { DIRECTION } from './direction';
import { RUNNING } from './running';

export const gradientDescent: Lesson = {
  id: 'gradient-descent',
  number: '5.2',
  title: 'Gradient descent',
  summary: 'Which way to step, how to derive the gradient of the neuron, and where the steps become tiny.',
  steps: [
    ...DIRECTION,
    ...DERIVING,
    ...RUNNING,
    gradientDescentChallenges,
    recap({
      sentences: [
        'Near a point the surface is almost flat, and the gradient says how it is tilted: the best small step goes against the gradient.',
        '$\\eta$ sets the length of the step. Too large, and the linear model no longer holds where you land.',
        'The gradient of a sum is the sum of the gradients: each point says where it wants $w$ and $b$ to go.',
        'Steps are short where the surface is gentle. A sigmoid that is stuck near 0 or 1 makes plains, and there the walk crawls.',
      ],
      rules: ['gd'],
      showing: { label: 'the plain, and the cliff at its end', document: () => descents([FIRST_START], 150) },
    }),
  ],
};
