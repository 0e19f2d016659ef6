/** Scenes of guesses: runs that take no step. */
import type { DataSpec, Point, SceneDocument, View } from '../../../scene/types';
import { neuron, run, sceneOf } from '../../scenes';

/** The point at which the loss of the two points is 0: w = ln 36 / 2 and b = −ln 4 − w/2. */
export const EXACT: Point = { w: 1.791759469228055, b: -2.282174095733918 };

/**
 * The best of so many guesses, drawn evenly from [−6, 6] × [−6, 6] with seed 1: what the random search finds there,
 * as a test makes sure.
 */
export const BEST_OF: { readonly [guesses: number]: Point } = {
  1: { w: 0.8232719380195892, b: 4.672727241219919 },
  10: { w: 1.3294322896267747, b: -2.7899378180683527 },
  100: { w: 5.863526804554132, b: -4.39389708750706 },
  1000: { w: 1.8576762997331304, b: -2.3875847557864813 },
  10000: { w: 1.7547495517970422, b: -2.2194282846058675 },
};

const GRID_SIDE = 5;
/** A grid of guesses over the window, its outermost half a cell from the edge. */
export const GRID_PINS: readonly Point[] = Array.from({ length: GRID_SIDE * GRID_SIDE }, (_, index) => ({
  w: gridValue(index % GRID_SIDE),
  b: gridValue(Math.floor(index / GRID_SIDE)),
}));

function gridValue(place: number): number {
  return -6 + (12 * (place + 0.5)) / GRID_SIDE;
}

/** The name of the scene for guesses by hand. */
export const GUESS_TO_MOVE = 'a guess to move';

/** Two points between which the sigmoid must rise so fast that the minimum leaves the window. */
export const STEEP_DATA: DataSpec = { kind: 'points', x: [0.5, 1], y: [0.1, 0.95] };
/** The lowest point of STEEP_DATA's surface in [−6, 6] × [−6, 6], and the lowest anywhere. */
export const STEEP_EDGE: Point = { w: 6, b: -4.39 };
export const STEEP_EXACT: Point = { w: 10.28332711300532, b: -7.33888813383888 };

/** Guesses on a neuron's surface, as runs that stand still; the first one is selected. */
export function guessesOn(
  data: string | DataSpec,
  points: readonly Point[],
  view: Partial<View> = {},
): SceneDocument {
  const label = (index: number) => (points.length === 1 ? 'Guess' : `Guess ${index + 1}`);
  return sceneOf({
    objective: neuron(data),
    runs: points.map((start, index) => run('gd', { start, steps: 0, label: label(index) })),
    view,
  });
}

/** The same on the lecture's two points. */
export function guesses(points: readonly Point[], view: Partial<View> = {}): SceneDocument {
  return guessesOn('two-points', points, view);
}
