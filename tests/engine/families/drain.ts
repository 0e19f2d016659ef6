/** Runs a generator of work to its end. */
export function drain<T>(work: Generator<number, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
