/** The shapes of a plot, in the units of its axes. A `name` puts a shape into the legend. */
import type { ScaleKind } from './scale';
import type { Tone } from './tone';

export type Pair = readonly [x: number, y: number];

export interface PlotAxis {
  /** Both ends; above 0 on a log axis. */
  readonly domain: readonly [number, number];
  readonly label: string;
  readonly kind?: ScaleKind;
  /** Values to mark; round ones unless told. */
  readonly ticks?: readonly number[];
}

/** A line through points; one that is not finite breaks it. */
export interface PlotLine {
  readonly points: readonly Pair[];
  readonly tone: Tone;
  readonly name?: string;
  readonly dashed?: boolean;
  /** In pixels; 2 unless told. */
  readonly width?: number;
}

/** The area between two curves over the same x. */
export interface PlotArea {
  readonly upper: readonly Pair[];
  readonly lower: readonly Pair[];
  readonly tone: Tone;
  readonly name?: string;
}

/** A part of one axis, shaded across the plot. */
export interface PlotBand {
  readonly axis: 'x' | 'y';
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
  readonly name?: string;
}

/** A straight line across the plot at one value. */
export interface PlotRule {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly tone: Tone;
  readonly name?: string;
  readonly dashed?: boolean;
}

/** A bar from 0 (or from the bottom of a log axis) to y. */
export interface PlotBar {
  readonly x: number;
  readonly y: number;
  readonly tone: Tone;
  /** In units of x; 0.8 unless told. */
  readonly width?: number;
}

export interface PlotDot {
  readonly x: number;
  readonly y: number;
  readonly tone: Tone;
  readonly hollow?: boolean;
  /** Written beside it. */
  readonly text?: string;
  /** Its text stands above it rather than to the right: texts of a row keep their order. */
  readonly above?: boolean;
  /** In pixels; 4 unless told. */
  readonly radius?: number;
}

export interface PlotArrow {
  readonly from: Pair;
  readonly to: Pair;
  readonly tone: Tone;
  readonly name?: string;
  readonly dashed?: boolean;
}

/** A point to drag, with a finger or with the arrow keys. */
export interface PlotHandle {
  readonly x: number;
  readonly y: number;
  /** Accessible name: "The point w₀". */
  readonly name: string;
  /** Gets the place in the plot's units, inside its domains; on a curve, take x and compute y. */
  readonly onMove: (x: number, y: number) => void;
  /** The direction in which it moves; both unless told. */
  readonly along?: 'x' | 'y' | 'both';
  /** The step of an arrow key; a hundredth of the domain unless told. Shift takes ten. */
  readonly step?: number;
  /** Its place in words; the numbers unless told. */
  readonly says?: string;
  readonly tone?: Tone;
}

export interface PlotShapes {
  readonly bands?: readonly PlotBand[];
  readonly areas?: readonly PlotArea[];
  readonly bars?: readonly PlotBar[];
  readonly rules?: readonly PlotRule[];
  readonly lines?: readonly PlotLine[];
  readonly arrows?: readonly PlotArrow[];
  readonly dots?: readonly PlotDot[];
}

/** A curve through `count` + 1 points of a function. */
export function sampled(
  f: (x: number) => number,
  [from, to]: readonly [number, number],
  count = 120,
): Pair[] {
  return Array.from({ length: count + 1 }, (_, i) => {
    const x = from + ((to - from) * i) / count;
    return [x, f(x)] as const;
  });
}

/** Columns of numbers as points; x counts 0, 1, 2 … unless told. */
export function pairs(ys: ArrayLike<number>, xs?: ArrayLike<number>): Pair[] {
  return Array.from({ length: ys.length }, (_, i) => [xs === undefined ? i : xs[i], ys[i]] as const);
}

/** Columns for a log axis that ends at `lowest`: what is lower is drawn at its end. */
export function floored(ys: ArrayLike<number>, lowest: number): Pair[] {
  return pairs(ys).map(([x, y]) => [x, Math.max(lowest, y)] as const);
}
