/** A step in any direction: its angle to the gradient, what the linear model promises for it, and how far that holds. */

import { cos, sin } from '../../../math/trig';
import type { Point } from '../../../scene/types';

const DEGREE = 0.017453292519943295;

/** The unit vector at an angle in degrees, counterclockwise from the w axis. */
export function unitAt(degrees: number): Point {
  return { w: cos(degrees * DEGREE), b: sin(degrees * DEGREE) };
}

/** The angle of a vector in degrees, −180 … 180; 0 for the vector 0. */
export function angleOf({ w, b }: Point): number {
  return Math.atan2(b, w) / DEGREE;
}

/** β in degrees, 0 … 180, between a direction at an angle and a gradient; NaN where there is no slope. */
export function angleBetween(degrees: number, gradient: Point): number {
  if (gradient.w === 0 && gradient.b === 0) return Number.NaN;
  const turned = Math.abs(degrees - angleOf(gradient)) % 360;
  return turned > 180 ? 360 - turned : turned;
}

/** uᵀ∇L. */
export function slopeAlong(u: Point, gradient: Point): number {
  return u.w * gradient.w + u.b * gradient.b;
}

export function stepAlong({ w, b }: Point, u: Point, eta: number): Point {
  return { w: w + eta * u.w, b: b + eta * u.b };
}

/** The relative error up to which the linear model counts as right. */
const TOLERANCE = 0.1;

/** Whether the true change is within a tenth of the one that the linear model predicts. */
export function isLinearEnough(predicted: number, changed: number): boolean {
  return Math.abs(changed - predicted) <= TOLERANCE * Math.abs(predicted);
}

/**
 * The largest η up to which the linear model is right at every η.
 *
 * @param etas ascending
 * @param predicted for each η, as are `changed`
 * @returns 0 where it is wrong at the first already
 */
export function linearUpTo(
  etas: readonly number[],
  predicted: readonly number[],
  changed: readonly number[],
): number {
  const wrong = etas.findIndex((_, i) => !isLinearEnough(predicted[i], changed[i]));
  if (wrong === 0) return 0;
  return etas.at(wrong < 0 ? -1 : wrong - 1) ?? 0;
}
