import type { Port } from '../protocol';
import { createPoolHost } from './host';
import type { FromPoolWorker } from './protocol';

createPoolHost(globalThis as unknown as Port<FromPoolWorker>);
