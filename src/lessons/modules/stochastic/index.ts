/** Module 5.6: a gradient from one point or a few instead of all of them. */
import { stochasticChallenges } from '../../challenges/stochastic';
import type { Lesson } from '../../define';
import { recap } from '../../recap';
import { batchSteps } from './batches';
import { singlePointSteps } from './singlePoints';
import { batchSizes, FEW } from './stochasticScenes';
import { withMomentumSteps } from './withMomentum';

export const stochastic: Lesson = {
  id: 'stochastic',
  number: '5.6',
  title: 'Stochastic and mini-batch gradient descent',
  summary: 'Why wait for all the data before each step? Take one point, or a few, and live with the noise.',
  steps: [
    ...singlePointSteps,
    ...batchSteps,
    ...withMomentumSteps,
    stochasticChallenges,
    recap({
      sentences: [
        'A full gradient is exact but expensive. A step on a single point costs next to nothing but is right only on average.',
        'Each point pulls in its own direction, so the walk trembles. With a constant $\\eta$ it never settles at the minimum.',
        'A batch of $B$ points divides the noise by $\\sqrt{B}$ and multiplies the price by $B$.',
        'An epoch is one pass over the data. A step is one update.',
      ],
      showing: { label: 'batches of 1, 25 and all', document: batchSizes(FEW, 300) },
    }),
  ],
};
