/** Hears the keys of the lessons. */
import { useEffect, useRef } from 'react';
import { LESSON_COMMANDS, type LessonTarget } from '../../commands/lessons';
import { pressCommand } from '../../commands/press';

/** Before the keys of the workbench, which have other meanings while a lesson is presented. */
export function useLessonKeys(target: LessonTarget): void {
  const latest = useRef(target);
  useEffect(() => {
    latest.current = target;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (pressCommand(LESSON_COMMANDS, event, latest.current)) event.preventDefault();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}
