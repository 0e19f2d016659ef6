/** Starts a worker's host once: WebKit evaluates a worker's first file again for the parts that import from it. */
import type { Port } from './protocol';

interface WorkerScope {
  hasHost?: true;
}

/**
 * @param scope the worker's global scope, which both evaluations share. It is the worker's end of the channel to the page, which
 * neither the types of pages nor those of Node know.
 */
export function onceInWorker<Out>(scope: object, start: (port: Port<Out>) => void): void {
  const marked: WorkerScope = scope;
  if (marked.hasHost === true) return;
  marked.hasHost = true;
  start(scope as Port<Out>);
}
