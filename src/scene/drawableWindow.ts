/** The narrowest window: one limit for links, files, fields, zoom and pan. */
import { LEGAL_COORDINATE } from './limits';
import type { Window } from './types';

type Side = Window['w'];

/**
 * The least side, as a share of the largest coordinate in it. A double has 2⁵² steps from there to its double, so
 * 450,000 of them still lie across such a side: hundreds a pixel, and the ticks are distinct numbers.
 */
const LEAST_SHARE = 1e-10;
/** Below it a side is measured against this instead: the smallest doubles have no digits to spare either. */
const UNIT = 1;

/** The least distance from one end to the other at which a side can be drawn. */
export function leastSide([from, to]: Side): number {
  return LEAST_SHARE * Math.max(UNIT, Math.abs(from), Math.abs(to));
}

/** Whether a side runs upwards, has a finite length, and is long enough to be drawn. */
export function isDrawable(side: Side): boolean {
  const length = side[1] - side[0];
  return length > 0 && Number.isFinite(length) && length >= leastSide(side);
}

export function isDrawableWindow({ w, b }: Window): boolean {
  return isDrawable(w) && isDrawable(b);
}

/** The longest side that zooming out leads to: all legal coordinates. */
export const LONGEST_SIDE = LEGAL_COORDINATE.max - LEGAL_COORDINATE.min;
