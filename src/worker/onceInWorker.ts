/** Starts a worker's host once: WebKit evaluates a worker's first file again for the parts that import from it. */

interface WorkerScope {
  hasHost?: true;
}

/** @param scope the worker's global scope, which both evaluations share */
export function onceInWorker(scope: object, start: () => void): void {
  const marked: WorkerScope = scope;
  if (marked.hasHost === true) return;
  marked.hasHost = true;
  start();
}
