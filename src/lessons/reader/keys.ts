/** Hears the keys of the lessons. */
import { useEffect, useEffectEvent } from 'react';
import { LESSON_COMMANDS, type LessonTarget } from '../../commands/lessons';
import { pressCommand } from '../../commands/press';

/** Before the keys of the workbench, which have other meanings while a lesson is presented. */
export function useLessonKeys(target: LessonTarget): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (pressCommand(LESSON_COMMANDS, event, target)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}
