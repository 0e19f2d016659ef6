/** Starts the pool of workers of this page. */
import { watchHand } from '../../browser/hand';
import type { FamilyClient } from '../../scene/families';
import { createPool, type PoolWorkerPort } from '../../worker/pool/pool';

/**
 * One core is left to the page and the worker of its pictures. It rests while the page is hidden, and while a hand moves something
 * it does what follows the hand alone.
 */
export function startPool(): FamilyClient {
  const pool = createPool(spawn, Math.max(1, navigator.hardwareConcurrency - 1));
  pool.setActive(!document.hidden);
  document.addEventListener('visibilitychange', () => pool.setActive(!document.hidden));
  watchHand(window, (moves) => pool.setMoving(moves));
  return pool;
}

function spawn(): PoolWorkerPort {
  const worker = new Worker(new URL('../../worker/pool/poolEntry.ts', import.meta.url), { type: 'module' });
  const port: PoolWorkerPort = {
    onmessage: null,
    onerror: null,
    postMessage: (message, transfer) => worker.postMessage(message, [...transfer]),
    terminate: () => worker.terminate(),
  };
  worker.onmessage = (event) => port.onmessage?.(event);
  worker.onerror = (event) => port.onerror?.(event);
  return port;
}
