/** Which windows there are: one rule for links, files, fields, zoom and pan. */
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

/** What keeps a side from being drawn: it does not run upwards, its length is no finite number, or it is too short. */
export type SideFault = 'order' | 'endless' | 'short';

/** @returns null where it can be drawn */
export function sideFault(side: Side): SideFault | null {
  const length = side[1] - side[0];
  if (!(length > 0)) return 'order';
  if (!Number.isFinite(length)) return 'endless';
  return length < leastSide(side) ? 'short' : null;
}

export function isDrawable(side: Side): boolean {
  return sideFault(side) === null;
}

export function isDrawableWindow({ w, b }: Window): boolean {
  return isDrawable(w) && isDrawable(b);
}

/** The longest side that zooming out leads to: all legal coordinates. */
export const LONGEST_SIDE = LEGAL_COORDINATE.max - LEGAL_COORDINATE.min;
