import { createHost } from './host';
import { onceInWorker } from './onceInWorker';

onceInWorker(globalThis, createHost);
