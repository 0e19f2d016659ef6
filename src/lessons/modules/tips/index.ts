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
  summary: 'Why not simply η = 10, how to look for a good rate, and how to let it shrink.',
  steps: [
    ...choosingSteps,
    ...annealingSteps,
    tipsChallenges,
    recap({
      sentences: [
        'A constant rate must stay below $2/\\lambda$, where $\\lambda$ is the largest curvature; beyond it every hop grows.',
        'Look for $\\eta$ in powers of ten, then in smaller factors around the best.',
        'Let the rate shrink where gradients are noisy: long steps on the way, short ones at the goal.',
        'Momentum may grow as the run goes on.',
      ],
      showing: { label: 'annealing against noise', document: () => againstNoise(1) },
    }),
  ],
};
