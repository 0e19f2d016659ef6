/** Clipping of a segment to a rectangle, after Liang and Barsky (1984). */

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Writes the part of (x0, y0)–(x1, y1) inside `bounds` to `out` as four numbers; false where there is none.
 * A canvas that is handed coordinates of 10³⁰⁰, or dashes a line a million pixels long, hangs or draws elsewhere.
 */
export function clipSegment(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  { left, top, right, bottom }: Bounds,
  out: Float64Array,
): boolean {
  const dx = x1 - x0;
  const dy = y1 - y0;
  let from = 0;
  let to = 1;
  for (let side = 0; side < 4; side++) {
    const along = side === 0 ? -dx : side === 1 ? dx : side === 2 ? -dy : dy;
    const room = side === 0 ? x0 - left : side === 1 ? right - x0 : side === 2 ? y0 - top : bottom - y0;
    if (along === 0) {
      if (room < 0) return false;
    } else if (along < 0) {
      from = Math.max(from, room / along);
    } else {
      to = Math.min(to, room / along);
    }
    if (from > to) return false;
  }
  out[0] = x0 + from * dx;
  out[1] = y0 + from * dy;
  out[2] = to === 1 ? x1 : x0 + to * dx;
  out[3] = to === 1 ? y1 : y0 + to * dy;
  return true;
}
