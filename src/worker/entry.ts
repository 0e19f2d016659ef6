import { createHost } from './host';
import { onceInWorker } from './onceInWorker';
import type { FromWorker, Port } from './protocol';

onceInWorker(globalThis, () => {
  createHost(globalThis as unknown as Port<FromWorker>);
});
