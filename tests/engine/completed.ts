/** Runs work that comes in parts to its end. */
export function completed<T>(work: Generator<number, T>): T {
  let part = work.next();
  while (part.done !== true) part = work.next();
  return part.value;
}
