/** The lesson and the step that the view names, loaded; what is not there is told by name. */
import { useEffect, useState } from 'react';
import { keepLoading } from '../../browser/loadPart';
import { useView, useWorkbench } from '../../state/workbench';
import { lessonsText } from '../../text/lessons';
import type { Lesson } from '../define';
import { findLesson } from '../index';
import type { LessonHost } from './host';
import { lessonAddress, parseLessonAddress, stepIndex } from './lessonAddress';

interface OpenLesson {
  /** null while it is loading, and where none is open. */
  readonly lesson: Lesson | null;
  /** The step's place among its like, from 0. */
  readonly index: number;
  readonly failed: boolean;
}

export function useLesson({ reading, tell }: LessonHost): OpenLesson {
  const { view } = useWorkbench();
  const named = useView((state) => state.view.lesson);
  const place = parseLessonAddress(named);
  const [lesson, setLesson] = useState<Lesson | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    setFailed(false);
    if (place.lesson === '') {
      setLesson(null);
      return;
    }
    const shelved = findLesson(place.lesson);
    if (shelved === undefined) {
      tell(lessonsText.unknownLesson(place.lesson));
      reading.getState().setContents(true);
      view.getState().setLesson('');
      return;
    }
    return keepLoading(
      shelved.load,
      (loaded) => {
        setLesson(loaded);
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, [place.lesson, reading, tell, view]);

  const loaded = lesson?.id === place.lesson ? lesson : null;
  const found = loaded === null ? 0 : stepIndex(loaded, place.step);

  // The address always names the step, where it stands now; one that is not there becomes the first.
  useEffect(() => {
    if (loaded === null) return;
    if (found < 0) tell(lessonsText.unknownStep(place.step, loaded.title));
    const address = lessonAddress(loaded.id, loaded.steps[Math.max(0, found)].id);
    if (address !== named) view.getState().setLesson(address);
  }, [loaded, found, place.step, named, tell, view]);

  return {
    lesson: loaded,
    index: Math.max(0, found),
    failed,
  };
}
