/** Whether the page may move by itself: not where the person has asked the system for less motion. */
export function allowsMotion(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
