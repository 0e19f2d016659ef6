/** Notices a worker that has fallen silent: one in an endless loop raises no error. */

/** A slice of work takes milliseconds: a worker that owes an answer and says nothing for so long counts as dead. In milliseconds. */
const SILENCE = 20_000;

export interface Watchdog {
  /** Waits anew. */
  arm(): void;
  rest(): void;
}

/** @param silent called once the worker has said nothing for too long */
export function createWatchdog(silent: () => void): Watchdog {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => clearTimeout(timer);
  return {
    rest,
    arm() {
      rest();
      timer = setTimeout(silent, SILENCE);
    },
  };
}
