/** The few globals of a module worker (and of Node) that the worker's code may see; there is no DOM here. */

interface MessageEvent<T = unknown> {
  readonly data: T;
}

interface MessagePort {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  close(): void;
}

declare class MessageChannel {
  readonly port1: MessagePort;
  readonly port2: MessagePort;
}

declare function setTimeout(callback: () => void, milliseconds: number): number;
declare function clearTimeout(id: number | undefined): void;
