/**
 * The rectangle of the plot in its stage, and the way between (w, b) and pixels. One scale for both axes; b points
 * up.
 */

import type { Point, Window } from '../../scene/types';
import { formatFixed } from '../../text/number';
import { axisStep } from './axisTicks';

export interface MapFrame {
  /** The plot in CSS pixels of the stage. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly window: Window;
  /** Pixels per unit of w and of b: alike but for the rounding to whole pixels, and where the plot is stretched. */
  readonly scaleW: number;
  readonly scaleB: number;
  /** Size of the type, as a share of the usual one. */
  readonly type: number;
}

const TOP = 8;
const RIGHT = 8;
const BOTTOM = 24;
const LEFT = 36;
/** The margin for long numbers at the b axis; very long ones take what they need. */
const LEFT_WIDE = 54;
const MOST_SHORT = 4;
const DIGIT = 7;
const LEFT_GAP = 12;
const SMALLEST_PLOT = 16;
/** A window so long that its plot would be narrower than this is stretched: a strip of a few pixels shows nothing. */
const NARROWEST_STRIP = 48;

/**
 * The largest plot with the window's proportions in a stage of that size; null where there is no room. The margins hold
 * numbers, in type that is `type` times as large as usual.
 */
export function plotFrame(
  stageWidth: number,
  stageHeight: number,
  window: Window,
  type = 1,
): MapFrame | null {
  const sideW = window.w[1] - window.w[0];
  const sideB = window.b[1] - window.b[0];
  const longest = longestLabel(window);
  const marginLeft = Math.round(
    type * (longest <= MOST_SHORT ? LEFT : Math.max(LEFT_WIDE, longest * DIGIT + LEFT_GAP)),
  );
  const roomWidth = stageWidth - marginLeft - RIGHT;
  const roomHeight = stageHeight - TOP - Math.round(BOTTOM * type);
  const scale = Math.min(roomWidth / sideW, roomHeight / sideB);
  const width = Math.round(Math.max(sideW * scale, Math.min(NARROWEST_STRIP, roomWidth)));
  const height = Math.round(Math.max(sideB * scale, Math.min(NARROWEST_STRIP, roomHeight)));
  if (!(width >= SMALLEST_PLOT && height >= SMALLEST_PLOT)) return null;
  const left = marginLeft + Math.max(0, Math.floor((roomWidth - width) / 2));
  const top = TOP + Math.max(0, Math.floor((roomHeight - height) / 2));
  return { left, top, width, height, window, scaleW: width / sideW, scaleB: height / sideB, type };
}

/** Characters of the longest number at an axis. */
function longestLabel(window: Window): number {
  const { decimals } = axisStep(window, 'b');
  return Math.max(...window.b.map((end) => formatFixed(end, decimals).length));
}

export const toX = (frame: MapFrame, w: number): number =>
  frame.left + (w - frame.window.w[0]) * frame.scaleW;

export const toY = (frame: MapFrame, b: number): number => frame.top + (frame.window.b[1] - b) * frame.scaleB;

/** The point of the scene at a pixel of the stage. */
export function toPoint(frame: MapFrame, x: number, y: number): Point {
  return {
    w: frame.window.w[0] + (x - frame.left) / frame.scaleW,
    b: frame.window.b[1] - (y - frame.top) / frame.scaleB,
  };
}

export function isInPlot(frame: MapFrame, x: number, y: number): boolean {
  return x >= frame.left && x <= frame.left + frame.width && y >= frame.top && y <= frame.top + frame.height;
}
