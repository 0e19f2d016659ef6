/** The steps before and after a step. */
import { lessonsText } from '../../text/lessons';
import { besideOnCorePath } from '../corePath';
import type { Lesson } from '../define';
import { findLesson, LESSONS } from '../index';
import { loadLesson } from '../loadLesson';
import { lessonAddress, parseLessonAddress } from './lessonAddress';

/** A step that a button leads to. */
export interface Neighbour {
  /** A step, or a lesson and with it the first step. */
  readonly place: string;
  /** Whether the last step of that lesson is meant: one comes to it from behind. */
  readonly fromBehind?: true;
  /** The button's text. */
  readonly name: string;
}

interface Neighbours {
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
}

/**
 * The steps beside one; at a lesson's ends, the lessons beside it.
 * @param core along the core path: what lies between its steps is left out
 */
export function neighbours(lesson: Lesson | null, index: number, core = false): Neighbours {
  if (lesson === null) return { previous: null, next: null };
  if (core) {
    const { previous, next } = besideOnCorePath(lesson, index);
    return {
      previous: alongPath(lesson, previous, lessonsText.previous, lessonsText.previousLesson),
      next: alongPath(lesson, next, lessonsText.next, lessonsText.nextLesson),
    };
  }
  const at = LESSONS.findIndex(({ id }) => id === lesson.id);
  const [before, after] = [lesson.steps[index - 1], lesson.steps[index + 1]];
  const [lessonBefore, lessonAfter] = [LESSONS[at - 1], LESSONS[at + 1]];
  const step = (id: string, name: string): Neighbour => ({ place: lessonAddress(lesson.id, id), name });
  return {
    previous:
      before !== undefined
        ? step(before.id, lessonsText.previous)
        : lessonBefore === undefined
          ? null
          : {
              place: lessonBefore.id,
              fromBehind: true,
              name: lessonsText.previousLesson(lessonBefore.title),
            },
    next:
      after !== undefined
        ? step(after.id, lessonsText.next)
        : lessonAfter === undefined
          ? null
          : { place: lessonAfter.id, name: lessonsText.nextLesson(lessonAfter.title) },
  };
}

function alongPath(
  { id }: Lesson,
  place: string | null,
  within: string,
  beyond: (title: string) => string,
): Neighbour | null {
  if (place === null) return null;
  const { lesson } = parseLessonAddress(place);
  return { place, name: lesson === id ? within : beyond(findLesson(lesson)?.title ?? '') };
}

/** The place that a neighbour means; a lesson that does not come is left to the panel, which tells. */
export async function addressOf({ place, fromBehind }: Neighbour): Promise<string> {
  if (fromBehind !== true) return place;
  const lesson = await loadLesson(place).catch(() => undefined);
  const last = lesson?.steps.at(-1);
  return last === undefined ? place : lessonAddress(place, last.id);
}
