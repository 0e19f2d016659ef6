/** The place of a point's handle: at the point, or at the plot's edge next to one that lies outside. */
import { isInPlot, type MapFrame } from './frame';
import type { Anchor } from './labelPlacement';

export interface EdgePlacement extends Anchor {
  /** The direction of the point from there, in radians from right to down; null where the handle stands at it. */
  readonly towards: number | null;
}

/** From the edge to the middle of an arrow that stands at it. */
export const INSET = 9;

/** @param x in pixels of the stage, as all here */
export function placeAtEdge(frame: MapFrame, x: number, y: number): EdgePlacement {
  if (isInPlot(frame, x, y)) return { x, y, towards: null };
  const { left, top, width, height } = frame;
  const inX = Math.max(left, Math.min(left + width, x));
  const inY = Math.max(top, Math.min(top + height, y));
  return { ...insideEdge(frame, { x, y }), towards: Math.atan2(y - inY, x - inX) };
}

/** The nearest place at which an arrow is seen whole. */
export function insideEdge({ left, top, width, height }: MapFrame, { x, y }: Anchor): Anchor {
  return {
    x: Math.max(left + INSET, Math.min(left + width - INSET, x)),
    y: Math.max(top + INSET, Math.min(top + height - INSET, y)),
  };
}
