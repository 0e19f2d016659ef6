/** The losses on a ring around a point: 24 places, and what lies lower between them. */
import { cos, sin } from '../math/trig';
import type { Point } from '../scene/types';

const PLACES = 24;
const APART = (2 * Math.PI) / PLACES;
/** A step of the golden section keeps this part of an arc: 30 of them narrow half a radian down to 3e-7. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const SECTIONS = 30;

export interface Ring {
  /** Of the places where there is a loss. Where there is none at all, +∞ and −∞. */
  readonly lowest: number;
  readonly highest: number;
  /** The lowest loss between the places as well: a valley that leads down may be narrower than a gap. */
  readonly lowestBetween: () => number;
}

/**
 * Measures the losses on an ellipse around `centre` with these half axes. Where `lossAt` gives NaN there is a hole in the
 * surface, which is neither higher nor lower than the rest.
 */
export function ringAround(lossAt: (w: number, b: number) => number, centre: Point, radius: Point): Ring {
  const at = (angle: number) => lossAt(centre.w + radius.w * cos(angle), centre.b + radius.b * sin(angle));
  const losses = Array.from({ length: PLACES }, (_, i) => at(i * APART));
  const known = losses.filter((loss) => !Number.isNaN(loss));
  const lowest = Math.min(...known);
  const lowestBetween = () => {
    let least = lowest;
    for (let i = 0; i < PLACES; i++) {
      const before = losses[(i + PLACES - 1) % PLACES];
      const after = losses[(i + 1) % PLACES];
      // Of equal places side by side the first one counts. NaN is never lower, and a place beside it may be a bottom.
      if (Number.isNaN(losses[i]) || losses[i] >= before || losses[i] > after) continue;
      least = Math.min(least, lowestOfArc(at, (i - 1) * APART, (i + 1) * APART));
    }
    return least;
  };
  return { lowest, highest: Math.max(...known), lowestBetween };
}

/** The lowest loss of an arc with one bottom, in radians, by golden section. */
function lowestOfArc(at: (angle: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let [atLeft, atRight] = [at(left), at(right)];
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < SECTIONS; i++) {
    if (atLeft < least) least = atLeft;
    if (atRight < least) least = atRight;
    // Where there is no loss at the left, the bottom is at the right.
    if (atLeft <= atRight || Number.isNaN(atRight)) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = at(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = at(right);
    }
  }
  return least;
}
