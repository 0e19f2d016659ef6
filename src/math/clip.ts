/** A rectangle of the (w, b) plane; w0 < w1 and b0 < b1. */
export interface Box {
  readonly w0: number;
  readonly w1: number;
  readonly b0: number;
  readonly b1: number;
}

/**
 * The part of a segment that lies in a box (Liang and Barsky, “A new concept and method for line clipping”, ACM TOG
 * 3(1), 1984). Paths that diverge reach 1e300: what the drawing layer gets must be near the picture.
 *
 * @param x0 the segment's ends are (x0, y0) and (x1, y1), x along w and y along b
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
  if (dx === 0 && (x0 < box.w0 || x0 > box.w1)) return false;
  if (dy === 0 && (y0 < box.b0 || y0 > box.b1)) return false;

  // Where the segment enters and leaves the strip of w and the strip of b, as shares of its length.
  const enterW = dx === 0 ? 0 : ((dx > 0 ? box.w0 : box.w1) - x0) / dx;
  const leaveW = dx === 0 ? 1 : ((dx > 0 ? box.w1 : box.w0) - x0) / dx;
  const enterB = dy === 0 ? 0 : ((dy > 0 ? box.b0 : box.b1) - y0) / dy;
  const leaveB = dy === 0 ? 1 : ((dy > 0 ? box.b1 : box.b0) - y0) / dy;
  const enter = Math.max(0, enterW, enterB);
  const leave = Math.min(1, leaveW, leaveB);
  if (enter > leave) return false;

  // From afar, x0 + share · dx rounds by more than the box is wide; the box bounds that.
  out[0] = enter === 0 ? x0 : within(x0 + enter * dx, box.w0, box.w1);
  out[1] = enter === 0 ? y0 : within(y0 + enter * dy, box.b0, box.b1);
  out[2] = leave === 1 ? x1 : within(x0 + leave * dx, box.w0, box.w1);
  out[3] = leave === 1 ? y1 : within(y0 + leave * dy, box.b0, box.b1);
  return true;
}

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
