/** Points that a scene can hold. */
import { LEGAL_COORDINATE } from './limits';
import type { Point } from './types';

/** The legal coordinate nearest to a value. */
export function nearestCoordinate(value: number): number {
  return Math.max(LEGAL_COORDINATE.min, Math.min(LEGAL_COORDINATE.max, value));
}

/** The legal point nearest to one: a window may reach beyond the legal points, and a pointer with it. */
export function nearestPoint({ w, b }: Point): Point {
  return { w: nearestCoordinate(w), b: nearestCoordinate(b) };
}
