/** What lies before and after a step. */
import { lessonsText } from '../../text/lessons';
import type { Lesson, Step } from '../define';
import { LESSONS } from '../index';
import { placeText } from './place';

/** Where a step leads to: the place, and what the button says. */
export interface Neighbour {
  readonly place: string;
  readonly name: string;
}

/** The steps beside one; at a lesson's ends, the lessons beside it. */
export function neighbours(
  lesson: Lesson | null,
  index: number,
): { previous: Neighbour | null; next: Neighbour | null } {
  if (lesson === null) return { previous: null, next: null };
  const at = LESSONS.findIndex(({ id }) => id === lesson.id);
  const beside = (
    step: Step | undefined,
    name: string,
    other: number,
    otherName: (title: string) => string,
  ) => {
    if (step !== undefined) return { place: placeText(lesson.id, step.id), name };
    const shelved = LESSONS[at + other];
    return shelved === undefined ? null : { place: shelved.id, name: otherName(shelved.title) };
  };
  return {
    previous: beside(lesson.steps[index - 1], lessonsText.previous, -1, lessonsText.previousLesson),
    next: beside(lesson.steps[index + 1], lessonsText.next, 1, lessonsText.nextLesson),
  };
}
