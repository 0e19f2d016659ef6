/** What moves the window: pan and zoom within limits, and coordinates no finer than what a pixel can mean. */
import { isLegal } from '../../catalog/parameters';
import { LEGAL_COORDINATE } from '../../scene/limits';
import type { Point, Window } from '../../scene/types';

const SMALLEST_SIDE = 1e-4;
const LARGEST_SIDE = 2e6;

/** A share of the window far below a pixel's. */
const UNSEEN = 1e-5;

type Edges = readonly [number, number];

/** Moves the window by (dw, db); its middle stays among legal points. */
export function panWindow({ w, b }: Window, dw: number, db: number): Window {
  return { w: shift(w, dw), b: shift(b, db) };
}

function shift([low, high]: Edges, by: number): Edges {
  const middle = (low + high) / 2;
  const allowed = nearestLegal(middle + by) - middle;
  return [low + allowed, high + allowed];
}

/** Zooms by `factor` (2 shows half as much) so that `anchor` stays where it is on the screen. */
export function zoomWindow(window: Window, factor: number, anchor: Point): Window {
  const sides = [window.w[1] - window.w[0], window.b[1] - window.b[0]];
  const most = Math.min(...sides) / SMALLEST_SIDE;
  const least = Math.max(...sides) / LARGEST_SIDE;
  const allowed = Math.max(least, Math.min(most, factor));
  const edges = ([low, high]: Edges, at: number): Edges => [
    at - (at - low) / allowed,
    at + (high - at) / allowed,
  ];
  return { w: edges(window.w, anchor.w), b: edges(window.b, anchor.b) };
}

/** The window to what cannot be seen any more, so that a link holds −2.6192 and not −2.6191950464396268. */
export function roundWindow({ w, b }: Window): Window {
  const resolution = Math.min(w[1] - w[0], b[1] - b[0]) * UNSEEN;
  const round = ([low, high]: Edges): Edges => [roundTo(low, resolution), roundTo(high, resolution)];
  return { w: round(w), b: round(b) };
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

/** Decimals that a resolution is worth: 2 for 0.03, −1 for 40. */
export function decimalsOf(resolution: number): number {
  return -Math.floor(Math.log10(resolution) + 1e-9);
}

/** The point a pointer or an arrow key means: rounded, and within the legal coordinates. */
export function meantPoint({ w, b }: Point, resolution: number): Point {
  return { w: nearestLegal(roundTo(w, resolution)), b: nearestLegal(roundTo(b, resolution)) };
}

function nearestLegal(value: number): number {
  if (isLegal(value, LEGAL_COORDINATE)) return value;
  return Math.max(LEGAL_COORDINATE.min, Math.min(LEGAL_COORDINATE.max, value));
}

/** The point at a share of the plot's width from its left and of its height from its top. */
export function pointAt({ w, b }: Window, shareRight: number, shareDown: number): Point {
  return { w: w[0] + shareRight * (w[1] - w[0]), b: b[1] - shareDown * (b[1] - b[0]) };
}

/** What a pixel is worth in a plot `width` pixels wide. */
export function unitsPerPixel({ w }: Window, width: number): number {
  return (w[1] - w[0]) / Math.max(1, width);
}
