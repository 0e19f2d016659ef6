/** Module 5.4: gradient descent with a memory. */
import { momentumChallenges } from '../../challenges/momentum';
import type { Lesson } from '../../define';
import { recap } from '../../recap';
import { AVERAGES } from './averages';
import { BOWL } from './bowl';
import { valley } from './momentumScenes';
import { ROLLING } from './rolling';
import { VALLEY } from './valley';

export const momentum: Lesson = {
  id: 'momentum',
  number: '5.4',
  title: 'Momentum',
  summary: 'Why gradient descent crawls on plateaus, and what a memory of past gradients does about it.',
  steps: [
    ...AVERAGES,
    ...ROLLING,
    ...VALLEY,
    ...BOWL,
    momentumChallenges,
    recap({
      sentences: [
        'Momentum walks along $u$, a sum of all gradients so far that fades by $\\beta$ at each step.',
        'Gradients that agree add up, to at most $1/(1 - \\beta)$ times one of them; gradients that contradict each other cancel.',
        'It is fastest at the lowest point, so it overshoots and makes u-turns.',
        'On a bowl that is $\\kappa$ times as steep across as along, plain steps need about $\\kappa$ of them, momentum about $\\sqrt{\\kappa}$.',
      ],
      rules: ['momentum'],
      showing: { label: 'u-turns in the valley', document: () => valley({ playhead: 50 }) },
    }),
  ],
};
