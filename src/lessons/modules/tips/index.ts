/** Module 5.7: choosing and annealing the learning rate, and a schedule for momentum. */
import { tipsChallenges } from '../../challenges/tips';
import type { Lesson } from '../../define';
import { recap } from '../../recap';
import { annealingSteps } from './annealing';
import { choosingSteps } from './choosing';
import { againstNoise } from './tipScenes';

export const tips: Lesson = {
  id: 'tips',
  number: '5.7',
  title: 'Tips for the learning rate and momentum',
  summary: 'Why η = 10 is no cure, how to find a good rate, and how to let it shrink.',
  steps: [
    ...choosingSteps,
    ...annealingSteps,
    tipsChallenges,
    recap({
      sentences: [
        'A constant rate must stay below $2/\\lambda$, where $\\lambda$ is the largest curvature. Beyond that, every hop is longer than the last.',
        'Try powers of ten for $\\eta$ first, then search more finely around the best.',
        'With noisy gradients, let the rate shrink: long steps on the way, short ones at the goal.',
        'The $\\beta$ of momentum may grow as the run goes on.',
      ],
      showing: { label: 'annealing against noise', document: () => againstNoise(1) },
    }),
  ],
};
