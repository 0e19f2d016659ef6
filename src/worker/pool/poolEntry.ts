import { onceInWorker } from '../onceInWorker';
import type { Port } from '../protocol';
import { createPoolHost } from './host';
import type { FromPoolWorker } from './protocol';

onceInWorker(globalThis, () => {
  createPoolHost(globalThis as unknown as Port<FromPoolWorker>);
});
