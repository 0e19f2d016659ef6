import { onceInWorker } from '../onceInWorker';
import { createPoolHost } from './host';

onceInWorker(globalThis, createPoolHost);
