/** Moves a handle on the map by an arrow key. */
import { type Arrow, FINE } from '../../commands/arrows';
import type { Point, Window } from '../../scene/types';
import { meantPoint } from './window';

/** Share of the window's side. */
const NUDGE_SHARE = 0.01;

/** The point that an arrow key moves to. */
export function nudged(start: Point, { right, up, scale }: Arrow, window: Window): Point {
  const edges = right === 0 ? window.b : window.w;
  const step = NUDGE_SHARE * scale * (edges[1] - edges[0]);
  // To two digits of the smallest step, so that going there and back leads to the same number.
  const resolution = (NUDGE_SHARE * FINE * (edges[1] - edges[0])) / 10;
  const meant = meantPoint({ w: start.w + right * step, b: start.b + up * step }, resolution);
  return right === 0 ? { w: start.w, b: meant.b } : { w: meant.w, b: start.b };
}
