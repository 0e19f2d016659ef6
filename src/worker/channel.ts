/** The page's way to the worker: numbers its requests, and sends them to whichever worker there is. */
import type { ToWorker } from './protocol';

type Post = (message: ToWorker, transfer: readonly ArrayBuffer[]) => void;

/** The channel as requests use it. */
export interface Requests {
  /** The number of a new job. */
  nextJob(): number;
  /** Sends a message to the worker. It is lost where there is none. */
  send(message: ToWorker, transfer?: readonly ArrayBuffer[]): void;
}

/** The channel as the supervisor sees it. */
export interface Channel extends Requests {
  connect(post: Post): void;
  disconnect(): void;
  isConnected(): boolean;
}

export function createChannel(): Channel {
  let post: Post | null = null;
  let job = 0;
  return {
    nextJob: () => ++job,
    send: (message, transfer = []) => post?.(message, transfer),
    connect(next) {
      post = next;
    },
    disconnect() {
      post = null;
    },
    isConnected: () => post !== null,
  };
}
