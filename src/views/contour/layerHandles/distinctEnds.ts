/** Picks, of many ends, those that a pointer can tell apart on the map. */
import type { Window } from '../../../scene/types';

/** Places along a side of the map that a pointer can tell apart. */
const PLACES = 150;

export interface MapEnd {
  /** The end's place in the list. */
  readonly index: number;
  /** From the map's left and from its top, as shares of its sides. */
  readonly x: number;
  readonly y: number;
}

/** The ends inside a window, of those that lie on top of each other only the first. */
export function distinctEnds(w: ArrayLike<number>, b: ArrayLike<number>, window: Window): readonly MapEnd[] {
  const taken = new Set<number>();
  const ends: MapEnd[] = [];
  for (let index = 0; index < w.length; index++) {
    const x = (w[index] - window.w[0]) / (window.w[1] - window.w[0]);
    const y = (window.b[1] - b[index]) / (window.b[1] - window.b[0]);
    if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) continue;
    const place = Math.floor(PLACES * x) * (PLACES + 1) + Math.floor(PLACES * y);
    if (taken.has(place)) continue;
    taken.add(place);
    ends.push({ index, x, y });
  }
  return ends;
}
