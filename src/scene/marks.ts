/** The marks of layers in the (w, b) plane, which the map shows flat and the 3D picture on the surface. */
import type { Point, Window } from './types';

/** A theme's colour by its meaning; a run's own is `run-0` … `run-11`. */
export type Tone = 'ink' | 'soft' | 'accent' | 'warn' | 'good' | 'bad' | `run-${number}`;

export type PointShape = 'pin' | 'dot' | 'ring' | 'cross' | 'diamond' | 'triangle' | 'square';

/** A polyline w₀, b₀, w₁, b₁, …; NaN breaks it. It lies on the surface, or at `loss` where that is given. */
export interface LineMark {
  readonly kind: 'line';
  readonly points: Float64Array;
  readonly tone: Tone;
  /** Pixels. */
  readonly width?: number;
  readonly dashed?: boolean;
  /** It lies over the runs, which would hide it. */
  readonly front?: boolean;
  /** One of many that only hint: see-through, without a halo. */
  readonly faint?: boolean;
  readonly loss?: number;
  readonly label?: string;
}

/** A line of at most so many points is a stroke. */
const STROKE_POINTS = 3;

/** Whether a line is but a stroke, such as an arm of a cross: its name belongs past its end, not on it. */
export function isStroke({ points }: LineMark): boolean {
  return points.length <= 2 * STROKE_POINTS;
}

export interface ArrowMark {
  readonly kind: 'arrow';
  readonly from: Point;
  readonly to: Point;
  readonly tone: Tone;
  readonly width?: number;
  readonly dashed?: boolean;
  readonly label?: string;
}

/** Many small arrows: w, b, Δw, Δb of each. */
export interface ArrowsMark {
  readonly kind: 'arrows';
  readonly data: Float64Array;
  readonly tone: Tone;
}

/** Many small dots without names: w, b of each. */
export interface DotsMark {
  readonly kind: 'dots';
  readonly points: Float64Array;
  readonly tone: Tone;
}

export interface PointMark {
  readonly kind: 'point';
  readonly at: Point;
  readonly shape: PointShape;
  readonly tone: Tone;
  readonly label?: string;
}

/** A horizontal plane through the 3D picture. The map has nothing of it. */
export interface PlaneMark {
  readonly kind: 'plane';
  readonly loss: number;
  readonly tone: Tone;
}

/** A second surface, see-through, in the 3D picture: grid[row · size + column] over its window. */
export interface SheetMark {
  readonly kind: 'sheet';
  readonly window: Window;
  readonly size: number;
  readonly grid: Float64Array;
  readonly tone: Tone;
}

/**
 * The ends of runs as colours, in place of those of the loss. Entry row · size + column is of the start at w = column, b = row,
 * the window's edges included.
 */
export interface BasinsMark {
  readonly kind: 'basins';
  readonly window: Window;
  readonly size: number;
  /** Codes that `kindOfEnd` reads. */
  readonly ends: Uint8Array;
  /** 0, for the quickest, to 255. */
  readonly slowness: Uint8Array;
  readonly key: readonly BasinKey[];
}

/** A colour of a basin map. */
export interface BasinKey {
  readonly end: number;
  readonly name: string;
  /** The same in few characters. */
  readonly short: string;
  /** The share of the starts that end so. */
  readonly share: number;
}

export type Mark =
  | BasinsMark
  | DotsMark
  | LineMark
  | ArrowMark
  | ArrowsMark
  | PointMark
  | PlaneMark
  | SheetMark;
