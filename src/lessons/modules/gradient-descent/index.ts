/** Module 5.2: from Taylor's series to the rule, its gradient, and where it is slow. */
import { gradientDescentChallenges } from '../../challenges/gradientDescent';
import type { Lesson } from '../../define';
import { DERIVING } from './deriving';
import { DIRECTION } from './direction';
import { RUNNING } from './running';

export const gradientDescent: Lesson = {
  id: 'gradient-descent',
  number: '5.2',
  title: 'Gradient descent',
  summary: 'Which way to step, how the gradient of the neuron comes about, and where the steps become tiny.',
  steps: [...DIRECTION, ...DERIVING, ...RUNNING, gradientDescentChallenges],
};
