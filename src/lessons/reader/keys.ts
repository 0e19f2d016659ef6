/** The keys of the lessons: from step to step, and out of presenter mode. */
import { useEffect, useRef } from 'react';
import { isTyping, usesArrows } from '../../browser/keys';

export type LessonKey = 'next' | 'previous' | 'leave';

const ALWAYS: Record<string, LessonKey> = { ']': 'next', '[': 'previous' };
/** A clicker sends one of these pairs. While presenting, the arrows turn pages instead of moving the playhead. */
const PRESENTING: Record<string, LessonKey> = {
  PageDown: 'next',
  PageUp: 'previous',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  Escape: 'leave',
};

/** What a key means to the lessons; null where it means something to the focused element, or nothing. */
function lessonKey(event: KeyboardEvent, presenting: boolean): LessonKey | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('dialog, :popover-open') != null) return null;
  if (isTyping(target)) return null;
  const known = presenting ? { ...ALWAYS, ...PRESENTING } : ALWAYS;
  if (!Object.hasOwn(known, event.key)) return null;
  if (event.key.startsWith('Arrow') && (event.shiftKey || usesArrows(target))) return null;
  return known[event.key];
}

/** Calls `press` with what is pressed, before the keys of the workbench; true says that the key is done with. */
export function useLessonKeys(
  presenting: boolean,
  press: (key: LessonKey, event: KeyboardEvent) => boolean,
): void {
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const key = lessonKey(event, presenting);
      if (key !== null && latest.current(key, event)) event.preventDefault();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [presenting]);
}
