/** The end of the lecture: learning rates that come and go, the saddles that they help to leave, and the last word. */
import { schedulesChallenges } from '../../challenges/schedules';
import type { Lesson } from '../../define';
import { radamSteps } from './radam';
import { restartSteps } from './restarts';
import { saddleSteps } from './saddles';
import { whichSteps } from './which';

export const schedules: Lesson = {
  id: 'schedules',
  number: '5.10',
  title: 'Schedules and saddles',
  summary: 'Rates that fall and rise again, saddles that stop a shrinking rate, RAdam, and the last word.',
  steps: [...saddleSteps, ...restartSteps, ...radamSteps, ...whichSteps, schedulesChallenges],
};
