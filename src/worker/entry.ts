import { createHost } from './host';
import type { FromWorker, Port } from './protocol';

createHost(globalThis as unknown as Port<FromWorker>);
