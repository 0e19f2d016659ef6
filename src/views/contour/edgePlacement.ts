/** The place of a point's handle: at the point, or at the plot's edge next to one that lies outside. */
import { isInPlot, type MapFrame } from './frame';

export interface EdgePlacement {
  readonly x: number;
  readonly y: number;
  /** The direction of the point from there, in radians from right to down; null where the handle stands at it. */
  readonly towards: number | null;
}

/** From the edge to the middle of an arrow that stands at it. */
const INSET = 9;

/** @param x in pixels of the stage, as all here */
export function placeAtEdge(frame: MapFrame, x: number, y: number): EdgePlacement {
  if (isInPlot(frame, x, y)) return { x, y, towards: null };
  const { left, top, width, height } = frame;
  const inX = Math.max(left, Math.min(left + width, x));
  const inY = Math.max(top, Math.min(top + height, y));
  return {
    x: Math.max(left + INSET, Math.min(left + width - INSET, x)),
    y: Math.max(top + INSET, Math.min(top + height - INSET, y)),
    towards: Math.atan2(y - inY, x - inX),
  };
}
