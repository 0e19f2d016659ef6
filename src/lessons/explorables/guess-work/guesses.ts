/** The guesses that the lecture takes, one after the other, with the losses that its table prints. */
import type { Point } from '../../../scene/types';

export interface PrintedGuess extends Point {
  /** The loss in the lecture's table; the first guess is not in it. */
  readonly printed: string | null;
}

/** The first one is the random guess, the six others are those of the table. */
export const LECTURE_GUESSES: readonly PrintedGuess[] = [
  { w: 3, b: -1, printed: null },
  { w: 0.5, b: 0, printed: '0.0730' },
  { w: -0.1, b: 0, printed: '0.14' },
  { w: 0.94, b: -0.94, printed: '0.0214' },
  { w: 1.42, b: -1.73, printed: '0.0028' },
  { w: 1.65, b: -2.08, printed: '0.0003' },
  { w: 1.78, b: -2.27, printed: '0.0000' },
];

/** The guesses as points, for pins. */
export const LECTURE_PINS: readonly Point[] = LECTURE_GUESSES.map(({ w, b }) => ({ w, b }));

export function sameGuess(a: Point, b: Point): boolean {
  return a.w === b.w && a.b === b.b;
}
