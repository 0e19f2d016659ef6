/** The isoline of one level, as a study. */
import type { Window } from '../../scene/types';
import { isoline } from '../isolines';
import type { BuiltObjective } from '../objective';
import { markHoles, surfaceOf } from '../picture';
import { EVALUATIONS_PER_YIELD, type Study } from './study';

/** Samples a side: fine enough for one line, and quick under a finger. */
const SIZE = 129;

interface Sampled {
  readonly window: Window;
  readonly grid: Float64Array;
  readonly holes: boolean;
}

/** The latest surface of an objective: moving the plane asks for another level of the same one. */
const latest = new WeakMap<BuiltObjective, Sampled>();

export const slice: Study<'slice'> = function* ({ window, level }, built) {
  let sampled = latest.get(built);
  if (sampled === undefined || !isSame(sampled.window, window)) {
    sampled = yield* sample(built, window);
    latest.set(built, sampled);
  }
  yield 2 * SIZE * SIZE;
  return isoline(sampled.grid, SIZE, window, level, sampled.holes);
};

function* sample(built: BuiltObjective, window: Window): Generator<number, Sampled> {
  const { grid, advance } = surfaceOf(built, window, SIZE, new Float64Array(SIZE * SIZE));
  while (!advance(EVALUATIONS_PER_YIELD)) yield EVALUATIONS_PER_YIELD;
  return { window, grid, holes: markHoles(grid).holes };
}

function isSame(a: Window, b: Window): boolean {
  return a.w[0] === b.w[0] && a.w[1] === b.w[1] && a.b[0] === b.b[0] && a.b[1] === b.b[1];
}
