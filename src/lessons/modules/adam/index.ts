/** Module 5.9, second part: Adam, its parts and its correction. */
import { adamChallenges } from '../../challenges/adam';
import type { Lesson } from '../../define';
import { recap } from '../../recap';
import { besideItsParents } from './adamScenes';
import { biasSteps } from './bias';
import { buildingSteps } from './building';
import { choiceSteps } from './choice';
import { racingSteps } from './racing';

export const adam: Lesson = {
  id: 'adam',
  number: '5.9b',
  title: 'Adam',
  summary:
    'Momentum and a rate for each parameter, combined in one rule, and why its averages need correcting.',
  steps: [
    ...buildingSteps,
    ...racingSteps,
    ...choiceSteps,
    ...biasSteps,
    adamChallenges,
    recap({
      sentences: [
        'Adam keeps two averages: $m$, of the gradients, says where to go; $v$, of their squares, says how to scale the step.',
        'Both start at 0, so both are too small at first. Dividing by $1 - \\beta^k$ corrects that.',
        'Without the correction the first steps are too long, because $v$ falls short by more than $m$ does.',
        'Adam is the usual first choice. The alternative is SGD with momentum and an annealed rate.',
      ],
      rules: ['adam'],
      showing: { label: 'Adam beside its parents', document: besideItsParents },
    }),
  ],
};
