/** Whether a hand is moving something on the page: a slider, a start, a camera, a window. */

/** A hand that has not moved for so many milliseconds rests. */
const REST = 250;

/**
 * A pointer that only hovers, or a finger that lies still, moves nothing.
 *
 * @param changed told of each change; at first the hand rests
 * @returns the way to stop
 */
export function watchHand(page: EventTarget, changed: (moves: boolean) => void): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal, capture: true, passive: true } as const;
  let rests: ReturnType<typeof setTimeout> | undefined;
  const moved = () => {
    if (rests === undefined) changed(true);
    clearTimeout(rests);
    rests = setTimeout(() => {
      rests = undefined;
      changed(false);
    }, REST);
  };
  page.addEventListener('input', moved, options);
  page.addEventListener('wheel', moved, options);
  page.addEventListener(
    'pointermove',
    (event) => {
      if ('buttons' in event && event.buttons !== 0) moved();
    },
    options,
  );
  return () => {
    stop.abort();
    clearTimeout(rests);
  };
}
