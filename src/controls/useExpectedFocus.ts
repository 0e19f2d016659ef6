/** Puts the focus on the button that a person expects to press next. */
import { type RefObject, useEffect, useRef } from 'react';

/** @param expected whether it is: a dialog that was opened for a pasted text or a file is left with Enter, and not closed */
export function useExpectedFocus(expected: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (expected) button.current?.focus();
  }, [expected]);
  return button;
}
