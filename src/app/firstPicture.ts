/** A promise of the first contour picture, on show or failed: everything that is no part of it loads after it. */

import { whenIdle } from '../browser/whenIdle';
import { firstMap } from '../state/firstMap';
import { isFirstVisit } from './firstVisit';

let tell: () => void = () => {};

export const firstPicture = new Promise<void>((resolve) => {
  tell = resolve;
});

/**
 * Fulfilled with the first picture, and on a first visit, while the opening scene plays, once a person does something: parts that
 * only serve what she does need not hold it up.
 */
export const firstTouch: Promise<void> = firstPicture.then(() => (isFirstVisit() ? touched() : undefined));

/** Then they come all the same. */
const LONGEST_WAIT_MS = 5000;

const TOUCHES = ['pointerdown', 'click', 'keydown', 'wheel', 'dragenter', 'hashchange'] as const;

function touched(): Promise<void> {
  return new Promise((go) => {
    for (const touch of TOUCHES)
      addEventListener(touch, () => go(), { capture: true, once: true, passive: true });
    setTimeout(go, LONGEST_WAIT_MS);
  });
}

let turn = firstPicture;
const asked: Promise<unknown>[] = [];

/**
 * Begins to load what is no part of the first picture, one part after another as the browser has a moment: all at once they
 * would hold up the page.
 */
export function inTurn<T>(load: () => Promise<T>): Promise<T> {
  turn = turn.then(moment);
  const part = turn.then(load);
  asked.push(part);
  return part;
}

/** The same for parts that nobody looks for at first: parts in sight have asked for their turn by then. */
export function inLaterTurn<T>(load: () => Promise<T>): Promise<T> {
  return firstPicture.then(moment).then(() => inTurn(load));
}

/** The same for parts that only a person who does something needs. */
export function atFirstTouch<T>(load: () => Promise<T>): Promise<T> {
  return firstTouch.then(() => inTurn(load));
}

/**
 * Fulfilled once the parts that were in sight with the first picture have come or failed, or after so long: playing meanwhile
 * would make each of them later.
 */
export async function firstParts(longestMs: number): Promise<void> {
  await firstPicture;
  await Promise.race([Promise.allSettled(asked), new Promise((go) => setTimeout(go, longestMs))]);
}

/** The longest wait for a quiet moment. It is short, so that a machine that is always busy loads the parts all the same. */
const LONGEST_MOMENT_MS = 50;

function moment(): Promise<void> {
  return new Promise((go) => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(() => go(), { timeout: LONGEST_MOMENT_MS });
    else setTimeout(go);
  });
}

/** To be called when an error keeps the first picture from coming: the parts that help out of it are loaded with the rest. */
export function firstPictureFailed(): void {
  tell();
}

/** The longest wait for a map that has not been drawn though the page has come to rest: it may not be on show. */
const LONGEST_DRAWING_MS = 300;

/** To be called when the surface has come. `npm run perf` reads the mark. */
export async function firstSurfaceArrived(): Promise<void> {
  const rested = new Promise<void>((go) => whenIdle(go, LONGEST_DRAWING_MS));
  await Promise.race([firstMap, rested]);
  // The frame that shows what was drawn has been handed over by then.
  requestAnimationFrame(() => {
    setTimeout(() => {
      performance.mark('first-picture');
      tell();
    });
  });
}
