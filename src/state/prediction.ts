/**
 * A lesson's request to mark the pictures before they show the answer: a mark on the map, or a curve in the loss
 * chart. No part of a scene, of a link or of undo; null while nothing is asked.
 */
import { createStore } from 'zustand/vanilla';
import type { Point } from '../scene/types';

/** A mark that is placed by a click on the map, by a drag or by keys. */
export interface AskedMark {
  /** For a screen reader. */
  readonly name: string;
  readonly at: Point;
  /** Whether the person has moved it yet. */
  readonly placed: boolean;
}

/** A curve through knots, whose losses are dragged or moved by keys. */
export interface AskedCurve {
  /** For a screen reader. */
  readonly name: string;
  /** The steps of the knots, rising. The first is known, and stays. */
  readonly steps: readonly number[];
  /** The loss at each knot, above 0. */
  readonly values: readonly number[];
  /** The loss at each step, between the knots by their logarithms; NaN before the first. */
  readonly line: Float64Array;
  /** The losses between which the knots move, and which the axis has room for. */
  readonly range: readonly [low: number, high: number];
  readonly placed: boolean;
  /** Whether the true curve is on show, and the person's own stays as it was. */
  readonly answered: boolean;
}

export interface PredictionState {
  readonly mark: AskedMark | null;
  readonly curve: AskedCurve | null;
  /** Takes what was placed as the answer. */
  readonly commit: (() => void) | null;
}

export const prediction = createStore<PredictionState>(() => ({ mark: null, curve: null, commit: null }));
