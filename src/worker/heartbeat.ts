/** The worker's messages, and a sign of life where it has worked for long and had nothing to send. */
import type { Port } from './protocol';

export interface HeartbeatPort<Out> extends Pick<Port<Out>, 'postMessage'> {
  /** A slice of work is done. */
  worked(): void;
}

/**
 * Slices without a message after which it says that it is alive. There is no clock here: this is a fraction of a
 * second, and far less than the page's patience where slices are ten times as long.
 */
const SILENT_SLICES = 5;

export function withHeartbeat<Out>(port: Port<Out | { readonly type: 'alive' }>): HeartbeatPort<Out> {
  let silent = 0;
  return {
    postMessage(message, transfer) {
      silent = 0;
      port.postMessage(message, transfer);
    },
    worked() {
      silent++;
      if (silent < SILENT_SLICES) return;
      silent = 0;
      port.postMessage({ type: 'alive' }, []);
    },
  };
}
