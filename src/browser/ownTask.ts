/** Work that may wait for a moment, one piece a task: between two of them the browser paints, and hears a person. */

const waiting = new Set<() => void>();
let isComing = false;

function next(): void {
  const [work] = waiting;
  isComing = waiting.size > 1;
  // The others have their turn also where this one fails.
  if (isComing) setTimeout(next);
  waiting.delete(work);
  work?.();
}

/** Does `work` in a task of its own, after all that was asked for before. Returns the way to call it off. */
export function inOwnTask(work: () => void): () => void {
  // The same function may be asked for twice.
  const once = () => work();
  waiting.add(once);
  if (!isComing) {
    isComing = true;
    setTimeout(next);
  }
  return () => waiting.delete(once);
}

/** Fulfilled in a task of its own. */
export function ownTask(): Promise<void> {
  return new Promise((go) => {
    inOwnTask(go);
  });
}
