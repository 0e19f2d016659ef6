/** Whether a person is here for the first time. It is remembered on this machine once she has touched anything. */
const KEY = 'errorscape.visited';

/** Where nothing can be stored, every visit is the first. */
export function isFirstVisit(): boolean {
  try {
    return localStorage.getItem(KEY) === null;
  } catch {
    return true;
  }
}

export function rememberVisit(): void {
  try {
    localStorage.setItem(KEY, '1');
  } catch {
    // Storage may be forbidden or full: then the next visit is a first one again.
  }
}

/** Whether the page may move by itself. */
export function allowsMotion(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
