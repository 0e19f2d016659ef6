/** Pins on the surface: set one by one, taken away together. */
import { nearestPoint } from '../scene/legalPoint';
import { MAX_PINS } from '../scene/limits';
import type { Point } from '../scene/types';
import type { ViewStore } from './view';

/** Sets a pin, unless one stands there or there are as many as there may be. @returns whether it was set */
export function addPin(view: ViewStore, point: Point): boolean {
  const { pins } = view.getState().view;
  const { w, b } = nearestPoint(point);
  if (pins.length >= MAX_PINS || pins.some((pin) => pin.w === w && pin.b === b)) return false;
  view.getState().setPins([...pins, { w, b }]);
  return true;
}
