/** The frame of the neuron's picture: between data and pixels. */
import { tickStep, ticks } from '../../math/ticks';
import type { PointsResult } from '../../state/results';
import { formatNumber } from '../../text/number';

export interface FitFrame {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** The plot's edges in CSS pixels. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The size of type, relative to the usual one. */
  readonly type: number;
}

/** Margin on each side, as a share of the data's width: the sigmoid's bend often lies outside of the data. */
const MARGIN_X = 0.3;
const MARGIN_Y = 0.06;
/** Below and on the left they hold numbers: on the left it is the least. */
export const EDGES = { left: 34, right: 14, top: 6, bottom: 20 };
/** Width of a digit, and what is free before and behind a number at the y axis, in CSS pixels. */
const DIGIT = 7;
const LEFT_GAP = 12;
/** Lines across the picture, at most, and pixels between them. */
const MOST_LINES = 4;
const LINE = 24;
/** Pixels between two numbers below the picture. */
const COLUMN = 56;

export interface FitTick {
  readonly value: number;
  readonly text: string;
}

/** A frame that holds all points, and y from 0 to 1 whatever they are; `type` says how much larger than usual type is. */
export function fitFrame(
  { x, y }: Pick<PointsResult, 'x' | 'y'>,
  width: number,
  height: number,
  type = 1,
): FitFrame {
  const [lowX, highX] = extent(x);
  const [lowY, highY] = extent(y);
  const side = highX - lowX || Math.max(1, Math.abs(lowX));
  const [bottom, top] = [Math.min(0, lowY), Math.max(1, highY)];
  const pad = MARGIN_Y * (top - bottom);
  const upright = {
    y: [bottom - pad, top + pad],
    top: EDGES.top,
    bottom: Math.max(EDGES.top + 1, height - EDGES.bottom * type),
    type,
  } as const;
  const longest = Math.max(0, ...yTicks(upright).map(({ text }) => text.length));
  const left = type * Math.max(EDGES.left, longest * DIGIT + LEFT_GAP);
  return {
    ...upright,
    x: [lowX - MARGIN_X * side, highX + MARGIN_X * side],
    left,
    right: Math.max(left + 1, width - EDGES.right),
  };
}

export function xTicks({ x, left, right, type }: FitFrame): readonly FitTick[] {
  return written(x, (right - left) / (COLUMN * type));
}

export function yTicks({
  y,
  top,
  bottom,
  type,
}: Pick<FitFrame, 'y' | 'top' | 'bottom' | 'type'>): readonly FitTick[] {
  return written(y, Math.min(MOST_LINES, (bottom - top) / (LINE * type)));
}

function written(range: readonly [number, number], most: number): readonly FitTick[] {
  return ticks(range, tickStep(range[1] - range[0], most)).map((value) => ({
    value,
    text: formatNumber(value),
  }));
}

export function pixelX({ x: [low, high], left, right }: FitFrame, x: number): number {
  return left + ((x - low) / (high - low)) * (right - left);
}

export function pixelY({ y: [low, high], top, bottom }: FitFrame, y: number): number {
  return bottom - ((y - low) / (high - low)) * (bottom - top);
}

export function valueX({ x: [low, high], left, right }: FitFrame, pixel: number): number {
  return low + ((pixel - left) / (right - left)) * (high - low);
}

export function valueY({ y: [low, high], top, bottom }: FitFrame, pixel: number): number {
  return low + ((bottom - pixel) / (bottom - top)) * (high - low);
}

/** Whether a point lies in the plot. */
export function isInFrame({ x, y }: FitFrame, atX: number, atY: number): boolean {
  return atX >= x[0] && atX <= x[1] && atY >= y[0] && atY <= y[1];
}

/** The stride at which `count` points are drawn, so that at most `most` are. */
export function thinning(count: number, most: number): number {
  return Math.max(1, Math.ceil(count / most));
}

function extent(values: Float64Array): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  let low = values[0];
  let high = values[0];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
