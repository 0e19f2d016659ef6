/**
 * Whether a person is here for the first time and has touched nothing yet. It is found out before the first paint, by
 * `public/opening.js`, which also remembers the visit on this machine and takes the greeting away at the first touch.
 */
export function isFirstVisit(): boolean {
  return document.documentElement.dataset.opening === 'greeting';
}

/** Removes the greeting, since a scene other than the opening one is opened. */
export function takeGreetingAway(): void {
  document.getElementById('greeting')?.remove();
}
