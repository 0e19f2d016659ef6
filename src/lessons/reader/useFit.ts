/** Makes a presented page that is longer than the screen fit it, as far as that goes: nobody scrolls before a class. */
import { type RefObject, useLayoutEffect } from 'react';

/** Ways to set a page, roomiest first: the type's share of its full size, and whether what is played with has two columns. */
const SETTINGS = [
  { size: 1, columns: 1 },
  { size: 0.92, columns: 1 },
  { size: 0.84, columns: 1 },
  { size: 0.84, columns: 2 },
  { size: 0.76, columns: 2 },
];

/**
 * @param body the scrolling element; gets `--fit`, the type's share, and `data-columns`
 * @param page a name of the page on show; null where the step is shown whole
 */
export function useFit(body: RefObject<HTMLElement | null>, page: string | null): void {
  useLayoutEffect(() => {
    const element = body.current;
    const content = element?.firstElementChild ?? null;
    if (element === null || content === null || page === null) return;
    // Never roomier again on the same page: what is played with would jump.
    let at = 0;
    const set = () => {
      element.style.setProperty('--fit', String(SETTINGS[at].size));
      element.dataset.columns = String(SETTINGS[at].columns);
    };
    const shrink = () => {
      while (at + 1 < SETTINGS.length && element.scrollHeight > element.clientHeight + 1) {
        at++;
        set();
      }
    };
    set();
    shrink();
    let frame = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(shrink);
    });
    observer.observe(element);
    observer.observe(content);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      element.style.removeProperty('--fit');
      delete element.dataset.columns;
    };
  }, [body, page]);
}
