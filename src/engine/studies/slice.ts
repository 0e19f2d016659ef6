/** Where the surface is as high as a level. */
import type { Window } from '../../scene/types';
import { isoline } from '../isolines';
import type { BuiltObjective } from '../objective';
import { surfaceOf } from '../picture';
import { PART, type Study } from './study';

/** Samples a side: fine enough for one line, and quick under a finger. */
const SIZE = 129;

interface Known {
  readonly window: Window;
  readonly grid: Float64Array;
}

/** The latest surface of an objective: moving the plane asks for another level of the same one. */
const known = new WeakMap<BuiltObjective, Known>();

export const slice: Study<'slice'> = function* ({ window, level }, built) {
  const latest = known.get(built);
  const grid =
    latest !== undefined && isSame(latest.window, window) ? latest.grid : yield* sample(built, window);
  known.set(built, { window, grid });
  yield 2 * SIZE * SIZE;
  return isoline(grid, SIZE, window, level);
};

function* sample(built: BuiltObjective, window: Window): Generator<number, Float64Array> {
  const fill = surfaceOf(built, window, SIZE, new Float64Array(SIZE * SIZE));
  while (!fill.advance(PART)) yield PART;
  return fill.grid;
}

function isSame(a: Window, b: Window): boolean {
  return a.w[0] === b.w[0] && a.w[1] === b.w[1] && a.b[0] === b.b[0] && a.b[1] === b.b[1];
}
