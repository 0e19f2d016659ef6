/** Waits until the first pictures stand and the browser has time. */

/** Calls back once, two frames and an idle moment from now; returns the way to call it off. */
export function whenIdle(work: () => void, longestWaitMs: number): () => void {
  let over = false;
  const run = () => {
    if (!over) work();
  };
  const rest = () => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: longestWaitMs });
    else setTimeout(run, longestWaitMs / 10);
  };
  requestAnimationFrame(() => requestAnimationFrame(rest));
  return () => {
    over = true;
  };
}
