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

export function stepped({ w, b }: Point, u: Point, eta: number): Point {
  return { w: w + eta * u.w, b: b + eta * u.b };
}

/** How far off a promise may be and still count as kept. */
const TOLERANCE = 0.1;

/** Whether the true change is within a tenth of the promised one. */
export function isKept(promised: number, changed: number): boolean {
  return Math.abs(changed - promised) <= TOLERANCE * Math.abs(promised);
}

/**
 * The largest η up to which every promise is kept.
 *
 * @param etas ascending
 * @param promised for each η, as are `changed`
 * @returns 0 where the first is broken already
 */
export function keptUpTo(
  etas: readonly number[],
  promised: readonly number[],
  changed: readonly number[],
): number {
  const broken = etas.findIndex((_, i) => !isKept(promised[i], changed[i]));
  if (broken === 0) return 0;
  return etas.at(broken < 0 ? -1 : broken - 1) ?? 0;
}
