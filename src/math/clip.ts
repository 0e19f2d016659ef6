/** A rectangle of the plane, in any unit; x0 < x1 and y0 < y1. */
export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/**
 * The part of a segment that lies in a box (Liang and Barsky, “A new concept and method for line clipping”, ACM TOG
 * 3(1), 1984). Paths that diverge reach 1e300: what the drawing layer gets must be near the picture. A canvas
 * that is handed such numbers, or dashes a line a million pixels long, hangs or draws elsewhere.
 *
 * @param x0 the segment's ends are (x0, y0) and (x1, y1)
 * @param out receives the part's ends as x0, y0, x1, y1, in the segment's direction and inside the box; untouched
 * where there is none
 * @returns whether the segment meets the box; false where an end is not finite
 */
export function clipSegment(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  box: Box,
  out: Float64Array,
): boolean {
  const dx = x1 - x0;
  const dy = y1 - y0;
  if (!(Math.abs(dx) + Math.abs(dy) < Number.POSITIVE_INFINITY)) return false;
  if (dx === 0 && (x0 < box.x0 || x0 > box.x1)) return false;
  if (dy === 0 && (y0 < box.y0 || y0 > box.y1)) return false;

  // The shares of the segment's length at which it enters and leaves the upright strip and the level one.
  const enterX = dx === 0 ? 0 : ((dx > 0 ? box.x0 : box.x1) - x0) / dx;
  const leaveX = dx === 0 ? 1 : ((dx > 0 ? box.x1 : box.x0) - x0) / dx;
  const enterY = dy === 0 ? 0 : ((dy > 0 ? box.y0 : box.y1) - y0) / dy;
  const leaveY = dy === 0 ? 1 : ((dy > 0 ? box.y1 : box.y0) - y0) / dy;
  const enter = Math.max(0, enterX, enterY);
  const leave = Math.min(1, leaveX, leaveY);
  if (enter > leave) return false;

  // From afar, x0 + share · dx rounds by more than the box is wide, and a share may round to 0 or 1: the box bounds both.
  out[0] = within(enter === 0 ? x0 : x0 + enter * dx, box.x0, box.x1);
  out[1] = within(enter === 0 ? y0 : y0 + enter * dy, box.y0, box.y1);
  out[2] = within(leave === 1 ? x1 : x0 + leave * dx, box.x0, box.x1);
  out[3] = within(leave === 1 ? y1 : y0 + leave * dy, box.y0, box.y1);
  return true;
}

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
