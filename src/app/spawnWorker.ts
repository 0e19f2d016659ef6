import type { WorkerPort } from '../worker/client';

declare global {
  /** Started by `public/opening.js` before the page's script came; nothing has been asked of it. */
  var openingWorker: Worker | undefined;
}

/** Starts the engine's worker, or takes over the one that is there. */
export function spawnWorker(): WorkerPort {
  const worker =
    globalThis.openingWorker ??
    new Worker(new URL('../worker/entry.ts', import.meta.url), { type: 'module' });
  globalThis.openingWorker = undefined;
  // A worker's handlers take more of an event than our ports do, so that the compiler does not see a port in it.
  return worker as unknown as WorkerPort;
}
