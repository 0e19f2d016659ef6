/** Pans and zooms the window within limits, and rounds coordinates to what a pixel can mean. */
import { decimalsOf } from '../../math/decimals';
import { isDrawableWindow, LONGEST_SIDE, leastSide } from '../../scene/drawableWindow';
import { nearestPoint } from '../../scene/legalPoint';
import { LEGAL_COORDINATE } from '../../scene/limits';
import type { Point, Window } from '../../scene/types';

/** A share of the window far below a pixel's. */
const UNSEEN = 1e-5;
/** Zooming in stops this much above the least side, so that rounding never leads below it. */
const MARGIN = 1 + 100 * UNSEEN;

type Edges = readonly [number, number];

/** Moves the window by (dw, db) as far as its middle stays among legal points; where it could not be drawn, not at all. */
export function panWindow(window: Window, dw: number, db: number): Window {
  const moved = { w: shift(window.w, dw), b: shift(window.b, db) };
  return isDrawableWindow(moved) ? moved : window;
}

/** A link may say a window whose middle lies beyond the legal points: such a window moves no farther out. */
function shift([low, high]: Edges, by: number): Edges {
  const middle = (low + high) / 2;
  const least = Math.min(LEGAL_COORDINATE.min, middle);
  const most = Math.max(LEGAL_COORDINATE.max, middle);
  const allowed = Math.max(least, Math.min(most, middle + by)) - middle;
  return [low + allowed, high + allowed];
}

/**
 * Zooms by `factor` (2 shows half as much) so that `anchor` stays where it is on the screen. At the least or the
 * longest side the window stays as it is: zooming in never shows more, zooming out never less.
 */
export function zoomWindow(window: Window, factor: number, anchor: Point): Window {
  const allowed = allowedFactor(window, factor);
  const edges = ([low, high]: Edges, at: number): Edges => [
    at - (at - low) / allowed,
    at + (high - at) / allowed,
  ];
  if (allowed === 1) return window;
  const zoomed = { w: edges(window.w, anchor.w), b: edges(window.b, anchor.b) };
  return isDrawableWindow(zoomed) ? zoomed : window;
}

function allowedFactor({ w, b }: Window, factor: number): number {
  const sides = [w, b];
  const length = ([low, high]: Edges) => high - low;
  if (factor > 1) {
    const most = Math.min(...sides.map((side) => length(side) / (MARGIN * leastSide(side))));
    return Math.max(1, Math.min(most, factor));
  }
  const least = Math.max(...sides.map(length)) / LONGEST_SIDE;
  return Math.min(1, Math.max(least, factor));
}

/** The window to what cannot be seen any more, so that a link holds −2.6192 and not −2.6191950464396268. */
export function roundWindow(window: Window): Window {
  const { w, b } = window;
  const resolution = Math.min(w[1] - w[0], b[1] - b[0]) * UNSEEN;
  const round = ([low, high]: Edges): Edges => [roundTo(low, resolution), roundTo(high, resolution)];
  const rounded = { w: round(w), b: round(b) };
  return isDrawableWindow(rounded) ? rounded : window;
}

export function middleOf({ w, b }: Window): Point {
  return { w: (w[0] + w[1]) / 2, b: (b[0] + b[1]) / 2 };
}

/** `value` to the power of ten at or below `resolution`: a pointer means −1.97, not −1.9734217. */
export function roundTo(value: number, resolution: number): number {
  const decimals = decimalsOf(resolution);
  if (decimals >= 0) return Number(value.toFixed(Math.min(decimals, 20))) + 0;
  const unit = 10 ** -decimals;
  return Math.round(value / unit) * unit + 0;
}

/** The point a pointer or an arrow key means: rounded, and within the legal coordinates. */
export function meantPoint({ w, b }: Point, resolution: number): Point {
  return nearestPoint({ w: roundTo(w, resolution), b: roundTo(b, resolution) });
}

/** The point at a share of the plot's width from its left and of its height from its top. */
export function pointAt({ w, b }: Window, shareRight: number, shareDown: number): Point {
  return { w: w[0] + shareRight * (w[1] - w[0]), b: b[1] - shareDown * (b[1] - b[0]) };
}

/** Rounding to whole pixels makes the two axes differ by less than this. */
const STRETCHED = 1.2;

/** The size of a pixel in a plot of that size. Where a long window is stretched, that of the axis with the smaller one. */
export function unitsPerPixel({ w, b }: Window, width: number, height: number): number {
  const [perW, perB] = [(w[1] - w[0]) / Math.max(1, width), (b[1] - b[0]) / Math.max(1, height)];
  return perW > STRETCHED * perB ? perB : perW;
}
