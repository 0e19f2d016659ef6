/** Module 5.5: momentum that looks before it leaps. */
import { nesterovChallenges } from '../../challenges/nesterov';
import type { Lesson } from '../../define';
import { recap } from '../../recap';
import { COMPARING } from './comparing';
import { LOOKING } from './looking';
import { valley } from './nesterovScenes';

export const nesterov: Lesson = {
  id: 'nesterov',
  number: '5.5',
  title: 'Nesterov',
  summary: 'Take the gradient where the momentum is about to carry you: calmer, and often cheaper.',
  steps: [
    ...LOOKING,
    ...COMPARING,
    nesterovChallenges,
    recap({
      sentences: [
        'NAG first makes the part of the move that is already settled, and takes the gradient there: look before you leap.',
        'Where the surface bends, that gradient brakes: NAG swings less than momentum.',
        'Calmer is not always lower at a given step. Ask when a run stays low, not where it is at one moment.',
        'The rewritten form takes its gradient where it stands; at constant $\\eta$ and $\\beta$ it is the same walk.',
      ],
      rules: ['nag'],
      showing: { label: 'all three in the valley', document: () => valley({ playhead: 50 }) },
    }),
  ],
};
