/** Round values for a point that is dragged near them. */
import { decimal } from '../../math/ticks';
import type { Point, Window } from '../../scene/types';
import { axisStep } from './axisTicks';

/** Pixels from a tick within which it is meant. */
const REACH = 6;

/** The point with each coordinate that is near a tick of its axis at that tick. */
export function snapToTicks({ w, b }: Point, window: Window, pixel: number): Point {
  const near = (value: number, along: 'w' | 'b') => {
    const { step, mantissa, exponent } = axisStep(window, along);
    const tick = decimal(Math.round(value / step) * mantissa, exponent);
    return Math.abs(tick - value) <= REACH * pixel ? tick : value;
  };
  return { w: near(w, 'w'), b: near(b, 'b') };
}
