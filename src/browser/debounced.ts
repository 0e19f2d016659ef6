/** A callback once nothing has moved for a while, so that screen readers hear one sentence a move. */

/** Long enough that a held arrow key or a drag is one move. */
const REST_MS = 500;

interface Debounced {
  /** Restarts the wait. */
  readonly moved: () => void;
  readonly cancel: () => void;
}

/** Calls back once nothing has moved for a while. */
export function debounced(listener: () => void): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(timer);
  return {
    moved: () => {
      cancel();
      timer = setTimeout(listener, REST_MS);
    },
    cancel,
  };
}
