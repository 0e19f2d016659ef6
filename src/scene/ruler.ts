/** The line along which steepness is measured. */
import type { Point, View, Window } from './types';

/** A ruler that nobody has moved leaves this share of the window free on either side. */
const INSET = 0.1;

/** The ruler that is on show: the view's own, or one across the middle of the window. */
export function rulerOf({ ruler, window }: Pick<View, 'ruler' | 'window'>): readonly [Point, Point] {
  return ruler ?? across(window);
}

function across({ w, b }: Window): readonly [Point, Point] {
  const side = w[1] - w[0];
  const middle = (b[0] + b[1]) / 2;
  return [
    { w: w[0] + INSET * side, b: middle },
    { w: w[1] - INSET * side, b: middle },
  ];
}
