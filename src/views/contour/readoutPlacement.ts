/** Places the read-out beside its point and inside the plot, on the side where there is room. */
import type { MapFrame } from './frame';

/** Pixels between the point and the read-out, so that neither the pointer nor a start's handle lies on it. */
const GAP = 18;

/** @returns the read-out's upper left corner, in pixels of the stage */
export function besidePoint(
  x: number,
  y: number,
  frame: Pick<MapFrame, 'left' | 'top' | 'width' | 'height'>,
  width: number,
  height: number,
): { readonly left: number; readonly top: number } {
  const right = x + GAP + width <= frame.left + frame.width;
  const below = y + GAP + height <= frame.top + frame.height;
  return {
    left: Math.max(0, Math.round(right ? x + GAP : x - GAP - width)),
    top: Math.max(0, Math.round(below ? y + GAP : y - GAP - height)),
  };
}
