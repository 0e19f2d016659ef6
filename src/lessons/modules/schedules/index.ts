/** The end of the lecture: learning rates that come and go, and the saddles that they help to leave. */
import { schedulesChallenges } from '../../challenges/schedules';
import type { Lesson } from '../../define';
import { restartSteps } from './restarts';
import { saddleSteps } from './saddles';

export const schedules: Lesson = {
  id: 'schedules',
  number: '5.10',
  title: 'Schedules and saddles',
  summary: 'A map of all the schemes, saddles that stop a shrinking rate, and rates that rise again.',
  steps: [...saddleSteps, ...restartSteps, schedulesChallenges],
};
