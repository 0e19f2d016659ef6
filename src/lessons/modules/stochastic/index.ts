/** Module 5.6: a gradient from one point or a few instead of all of them. */
import { stochasticChallenges } from '../../challenges/stochastic';
import type { Lesson } from '../../define';
import { batchSteps } from './batches';
import { singlePointSteps } from './singlePoints';
import { withMomentumSteps } from './withMomentum';

export const stochastic: Lesson = {
  id: 'stochastic',
  number: '5.6',
  title: 'Stochastic and mini-batch gradient descent',
  summary:
    'Do not wait for all the data before each step: take one point, or a few, and live with the noise.',
  steps: [...singlePointSteps, ...batchSteps, ...withMomentumSteps, stochasticChallenges],
};
