/** Opens the lessons where they were left, and closes them. */
import type { LessonHost } from '../lessons/reader/host';
import { readProgress } from '../lessons/reader/progress';
import type { ViewStore } from '../state/view';

/** @param open whether they are open now */
export function toggleLessons({ reading, move }: LessonHost, view: ViewStore, open: boolean): void {
  const { setContents, setSide } = reading.getState();
  if (open) {
    move(() => {
      setContents(false);
      view.getState().setLesson('');
    });
    return;
  }
  const { last } = readProgress();
  setSide('lesson');
  move(() => {
    if (last === '') setContents(true);
    else view.getState().setLesson(last);
  });
}
