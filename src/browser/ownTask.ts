/** Work that may wait for a moment, one piece a task: between two of them the browser paints, and hears a person. */

/** Does `work` in a task of its own, after all that was asked for before. Returns the way to call it off. */
export function inOwnTask(work: () => void): () => void {
  const timer = setTimeout(work);
  return () => clearTimeout(timer);
}

/** Fulfilled in a task of its own. */
export function ownTask(): Promise<void> {
  return new Promise((go) => {
    setTimeout(go);
  });
}
