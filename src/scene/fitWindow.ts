/** Windows to look through: the one that an objective is usually seen in, and the one that holds all the runs. */
import { COLUMN } from '../catalog/columns';
import { findSurfaceFunction } from '../catalog/objectives';
import { decade } from '../math/ticks';
import { DEFAULT_VIEW } from './defaults';
import { LEGAL_COORDINATE } from './limits';
import type { RunResult } from './outcome';
import type { ObjectiveSpec, Point, Window } from './types';

/** On each side, as a share of what is to be seen. */
const PADDING = 0.08;
/** The longer side of a window is at most this many times the shorter: the map has one scale for both. */
const MOST_ASPECT = 1.6;
/** The least side, for points that are all in one place. */
const SMALLEST_SIDE = 1e-3;

/** Formulas of w and b mostly have their shape close to 0: the neuron's window would show it from afar. */
const FORMULA_WINDOW: Window = { w: [-3, 3], b: [-3, 3] };

/** The window that an objective is first seen in, and that resetting leads back to. */
export function usualWindow(objective: ObjectiveSpec): Window {
  if (objective.kind === 'formula') return FORMULA_WINDOW;
  const definition = objective.kind === 'function' ? findSurfaceFunction(objective.id) : undefined;
  return definition?.domain ?? DEFAULT_VIEW.window;
}

/**
 * The window around points and the rows of runs, with room to spare on each side and neither side much longer than
 * the other. Rows beyond the legal coordinates, where runs diverge to, are left out.
 * @param runs those that are to be seen, as far as they are computed
 * @returns null where there is nothing to fit to
 */
export function fitWindow(runs: readonly RunResult[], points: readonly Point[]): Window | null {
  const w = new Range();
  const b = new Range();
  for (const point of points) {
    w.take(point.w);
    b.take(point.b);
  }
  for (const { columns, length } of runs) {
    const [ws, bs] = [columns[COLUMN.w], columns[COLUMN.b]];
    for (let row = 0; row < length; row++) {
      if (!isLegalPlace(ws[row]) || !isLegalPlace(bs[row])) continue;
      w.take(ws[row]);
      b.take(bs[row]);
    }
  }
  if (w.empty || b.empty) return null;
  const longest = Math.max(w.side, b.side, SMALLEST_SIDE) * (1 + 2 * PADDING);
  return { w: w.padded(longest), b: b.padded(longest) };
}

/** Whether all of the points lie in the window. */
export function holdsAll({ w, b }: Window, points: readonly Point[]): boolean {
  return points.every((point) => point.w >= w[0] && point.w <= w[1] && point.b >= b[0] && point.b <= b[1]);
}

class Range {
  private low = Number.POSITIVE_INFINITY;
  private high = Number.NEGATIVE_INFINITY;

  get empty(): boolean {
    return this.low > this.high;
  }

  get side(): number {
    return this.high - this.low;
  }

  take(value: number): void {
    if (!isLegalPlace(value)) return;
    if (value < this.low) this.low = value;
    if (value > this.high) this.high = value;
  }

  /** With its padding as far as that is legal, and not much shorter than the longest side of the window. */
  padded(longest: number): readonly [number, number] {
    const side = Math.max(this.side * (1 + 2 * PADDING), longest / MOST_ASPECT);
    const middle = this.low + this.side / 2;
    const { min, max } = LEGAL_COORDINATE;
    return [Math.max(min, rounded(middle - side / 2, side)), Math.min(max, rounded(middle + side / 2, side))];
  }
}

function isLegalPlace(value: number): boolean {
  return value >= LEGAL_COORDINATE.min && value <= LEGAL_COORDINATE.max;
}

/** To three digits of the side: what a person would have typed. */
function rounded(value: number, side: number): number {
  const decimals = 2 - decade(side);
  return decimals >= 0 ? Number(value.toFixed(Math.min(20, decimals))) + 0 : Math.round(value) + 0;
}
