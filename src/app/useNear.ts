/** Whether a place of the page is seen, or soon will be, or printed: on a phone most parts are below the fold, or in a closed sheet. */
import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { isFirstVisit } from './firstVisit';

/** Then a part comes all the same: a screen reader goes through the page without scrolling it. */
const LONGEST_WAIT_MS = 5000;

/** @param place always the same element, which need not take up room; once it was near it stays so */
export function useNear(place: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);

  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const come = () => {
      stop();
      setNear(true);
    };
    // Half of what is seen, within the pictures too where a browser can: `scrollMargin` is newer than the rest. While the opening
    // scene plays the machine is left to it.
    const margin = isFirstVisit() ? '0%' : '50%';
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) come();
      },
      { rootMargin: margin, scrollMargin: margin } as IntersectionObserverInit,
    );
    const timer = setTimeout(come, LONGEST_WAIT_MS);
    // Paper has no next frame. What measures the parts for it hears of the print later.
    const print = () => flushSync(come);
    addEventListener('beforeprint', print, { capture: true });
    const stop = () => {
      observer.disconnect();
      clearTimeout(timer);
      removeEventListener('beforeprint', print, { capture: true });
    };
    observer.observe(element);
    return stop;
  }, [place]);

  return near;
}
