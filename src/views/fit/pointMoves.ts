/** Moves of data points by pointers and keys. */
import { type Arrow, FINE } from '../../commands/arrows';
import { nearestCoordinate } from '../../scene/legalPoint';
import { roundTo } from '../contour/window';
import { type FitFrame, pixelX, pixelY, valueX, valueY } from './frame';

export interface DataPosition {
  readonly x: number;
  readonly y: number;
}

interface Points {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** Pixels that an arrow key moves a point by. */
const NUDGE = 4;

/** The size of a pixel along each axis, in data units. */
function resolution({ x, y, left, right, top, bottom }: FitFrame): DataPosition {
  return { x: (x[1] - x[0]) / (right - left), y: (y[1] - y[0]) / (bottom - top) };
}

/** The place that pixels mean: within the plot, rounded to what a pixel is worth. */
export function placeAt(frame: FitFrame, pixelsRight: number, pixelsDown: number): DataPosition {
  const inside = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
  const unit = resolution(frame);
  return {
    x: meant(valueX(frame, inside(pixelsRight, frame.left, frame.right)), unit.x),
    y: meant(valueY(frame, inside(pixelsDown, frame.top, frame.bottom)), unit.y),
  };
}

/** The point that an arrow key moves to. */
export function nudgedPoint(frame: FitFrame, point: DataPosition, { right, up, scale }: Arrow): DataPosition {
  const pixels = NUDGE * scale;
  const unit = resolution(frame);
  // To the smallest step's own digits, so that going there and back leads to the same number.
  const move = (value: number, direction: number, each: number) =>
    direction === 0 ? value : meant(value + direction * roundStep(pixels * each), NUDGE * FINE * each);
  return { x: move(point.x, right, unit.x), y: move(point.y, up, unit.y) };
}

/** The step as a round number: 0.02 rather than 0.0187. */
function roundStep(step: number): number {
  return Number(step.toPrecision(1));
}

function meant(value: number, unit: number): number {
  return nearestCoordinate(roundTo(value, unit));
}

/** The index of the point that lies nearest to a place on the screen, at most `reach` pixels away; else −1. */
export function pointNear(
  frame: FitFrame,
  points: Points,
  right: number,
  down: number,
  reach: number,
): number {
  let nearest = -1;
  let least = reach * reach;
  for (let i = 0; i < points.x.length; i++) {
    const [dx, dy] = [pixelX(frame, points.x[i]) - right, pixelY(frame, points.y[i]) - down];
    const distance = dx * dx + dy * dy;
    // The top one, which is drawn last, is taken where points lie on one another.
    if (distance <= least) [nearest, least] = [i, distance];
  }
  return nearest;
}
