/**
 * The shelf of lessons, in the lecture's order. What a list of lessons shows first stands here, so that it can be
 * shown before their texts have come; a test holds it against the lessons.
 */
import type { Lesson } from './define';

export interface LessonEntry extends Pick<Lesson, 'id' | 'number' | 'title'> {
  /** Minutes that a first reading takes, without the challenges: some hundred seconds a step. */
  readonly minutes: number;
  readonly load: () => Promise<Lesson>;
}

export const LESSONS: readonly LessonEntry[] = [
  {
    id: 'guess-work',
    number: '5.1',
    title: 'Guess work',
    minutes: 14,
    load: async () => (await import('./modules/guess-work')).guessWork,
  },
  {
    id: 'gradient-descent',
    number: '5.2',
    title: 'Gradient descent',
    minutes: 23,
    load: async () => (await import('./modules/gradient-descent')).gradientDescent,
  },
  {
    id: 'contours',
    number: '5.3',
    title: 'Contours',
    minutes: 10,
    load: async () => (await import('./modules/contours')).contours,
  },
  {
    id: 'momentum',
    number: '5.4',
    title: 'Momentum',
    minutes: 24,
    load: async () => (await import('./modules/momentum')).momentum,
  },
  {
    id: 'nesterov',
    number: '5.5',
    title: 'Nesterov',
    minutes: 18,
    load: async () => (await import('./modules/nesterov')).nesterov,
  },
  {
    id: 'stochastic',
    number: '5.6',
    title: 'Stochastic and mini-batch gradient descent',
    minutes: 14,
    load: async () => (await import('./modules/stochastic')).stochastic,
  },
  {
    id: 'tips',
    number: '5.7',
    title: 'Tips for the learning rate and momentum',
    minutes: 14,
    load: async () => (await import('./modules/tips')).tips,
  },
  {
    id: 'line-search',
    number: '5.8',
    title: 'Line search',
    minutes: 9,
    load: async () => (await import('./modules/line-search')).lineSearch,
  },
  {
    id: 'adaptive',
    number: '5.9a',
    title: 'Adaptive learning rates',
    minutes: 23,
    load: async () => (await import('./modules/adaptive')).adaptive,
  },
  {
    id: 'adam',
    number: '5.9b',
    title: 'Adam',
    minutes: 11,
    load: async () => (await import('./modules/adam')).adam,
  },
  {
    id: 'adam-family',
    number: '5.9c',
    title: 'Adam’s family',
    minutes: 11,
    load: async () => (await import('./modules/adam-family')).adamFamily,
  },
  {
    id: 'schedules',
    number: '5.10',
    title: 'Schedules and saddles',
    minutes: 19,
    load: async () => (await import('./modules/schedules')).schedules,
  },
];

export function findLesson(id: string): LessonEntry | undefined {
  return LESSONS.find((lesson) => lesson.id === id);
}
