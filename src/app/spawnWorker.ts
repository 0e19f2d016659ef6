import type { WorkerPort } from '../worker/client';

/** Starts the engine's worker. */
export function spawnWorker(): WorkerPort {
  return new Worker(new URL('../worker/entry.ts', import.meta.url), {
    type: 'module',
  }) as unknown as WorkerPort;
}
