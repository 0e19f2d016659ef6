/** Whether a person is here for the first time. It is remembered on this machine once she has touched anything. */
import { quietly } from '../browser/quietly';

const KEY = 'errorscape.visited';

/** Where nothing can be stored, every visit is the first. */
export function isFirstVisit(): boolean {
  return (quietly(() => localStorage.getItem(KEY)) ?? null) === null;
}

export function rememberVisit(): void {
  quietly(() => localStorage.setItem(KEY, '1'));
}
