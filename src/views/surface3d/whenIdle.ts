/** Waits until the first pictures stand and the browser has time. */

const LONGEST_WAIT_MS = 600;

/** Calls back once, two frames and an idle moment from now; returns the way to call it off. */
export function whenIdle(work: () => void): () => void {
  let over = false;
  const run = () => {
    if (!over) work();
  };
  const rest = () => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: LONGEST_WAIT_MS });
    else setTimeout(run, 50);
  };
  requestAnimationFrame(() => requestAnimationFrame(rest));
  return () => {
    over = true;
  };
}
