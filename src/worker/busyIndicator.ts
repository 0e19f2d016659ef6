/** Notices when something takes so long that a person wonders whether anything is being done. */

/** Counted from the latest question: under a slider that is dragged, answers are overtaken and not late. */
const SHOW_AFTER_MS = 1_000;
/** The end of a wait is told that much later: from one wait to the next nothing shall flicker. */
const HIDE_AFTER_MS = 400;

export interface BusyIndicator {
  /** Something more is asked for. */
  asked(): void;
  /** To be called when it may have changed whether anything is waited for. */
  watch(waiting: boolean): void;
}

/** @param tell called when something has begun to take long, and when all is there */
export function createBusyIndicator(tell: (long: boolean) => void): BusyIndicator {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The state that the timer is going to tell. */
  let next: boolean | null = null;
  let long = false;

  const callOff = () => {
    clearTimeout(timer);
    next = null;
  };
  const tellLater = (value: boolean) => {
    if (next === value) return;
    callOff();
    if (long === value) return;
    next = value;
    timer = setTimeout(
      () => {
        next = null;
        long = value;
        tell(value);
      },
      value ? SHOW_AFTER_MS : HIDE_AFTER_MS,
    );
  };
  return {
    asked() {
      if (next === true) callOff();
    },
    watch: tellLater,
  };
}
