/** The end of the lecture: learning rates that come and go, the saddles that they help to leave, and the last word. */
import { schedulesChallenges } from '../../challenges/schedules';
import type { Lesson } from '../../define';
import { recap } from '../../recap';
import { allRulesSteps } from './allRules';
import { radamSteps } from './radam';
import { restartSteps } from './restarts';
import { saddleSteps } from './saddles';
import { cosine } from './scheduleScenes';

export const schedules: Lesson = {
  id: 'schedules',
  number: '5.10',
  title: 'Schedules and saddles',
  summary: 'Rates that fall and rise again, saddles that stop a shrinking rate, RAdam, and the last word.',
  steps: [
    ...saddleSteps,
    ...restartSteps,
    ...radamSteps,
    ...allRulesSteps,
    schedulesChallenges,
    recap({
      sentences: [
        'A scheme sets the rate by the clock, by the loss, or by the gradients so far.',
        'If the rate shrinks too early, the run gets stuck at a saddle. A rate that rises again gives it another push.',
        'Restarts help where there are many basins, warm-up where the start is steep or the first gradients mislead.',
        'RAdam does its own warm-up: it waits until its average rests on enough gradients.',
      ],
      showing: { label: 'one cosine, and restarts', document: cosine },
    }),
  ],
};
