/** A basin map: where a run ends from each start of the window, on a grid that includes the window's edges. */
import type { BasinColour, BasinGrey } from '../math/basinColours';
import { type Minimum, OUTCOMES, type Outcome } from './outcome';
import type { ObjectiveSpec, RunSpec, Window } from './types';

export interface BasinsQuestion {
  readonly objective: ObjectiveSpec;
  /** Its own start does not matter. */
  readonly run: RunSpec;
  readonly window: Window;
  /** Starts along each side: entry row · size + column of a map is the start at column along w and row along b. */
  readonly size: number;
}

/** Those of a tile's starts, in the order of `cellsOfTile`. */
export interface BasinsAnswer {
  /** The minimum's number + FIRST_MINIMUM for a run that ends at one of the surface's minima; else its outcome's index. */
  readonly ends: Uint8Array;
  /** The steps until it came to rest for good; else all that it took. */
  readonly steps: Uint32Array;
  /** The places where runs come to rest at a minimum that is none of the surface's, and their losses; NaN for all others. */
  readonly elsewhere: { readonly w: Float64Array; readonly b: Float64Array; readonly loss: Float64Array };
  /** The surface's minima as they are numbered: by loss, then w, then b. */
  readonly minima: readonly Minimum[];
}

/** Ends below this are indices of OUTCOMES; `converged` then is a minimum that is none of those known, or one too many. */
export const FIRST_MINIMUM = OUTCOMES.length;
/** As many minima as a byte can tell apart beside the outcomes. */
export const MOST_MINIMA = 256 - FIRST_MINIMUM;

const GREYS: Readonly<Record<Outcome, BasinGrey>> = {
  converged: 'elsewhere',
  stalled: 'flat',
  saddle: 'flat',
  'no-slope': 'flat',
  stopped: 'stopped',
  going: 'going',
  diverged: 'diverged',
};

/** The colour of an end: its minimum's number, counted from 0, or the grey of the run's outcome. */
export function kindOfEnd(end: number): BasinColour {
  return end >= FIRST_MINIMUM ? end - FIRST_MINIMUM : GREYS[OUTCOMES[end]];
}

const USUAL_SIZES = [257, 129, 65];
const QUICK_SIZES = [65, 33, 17, 9];
/** Evaluations of a point's loss: some ten seconds of a core, and one frame. */
const USUAL_EFFORT = 1.5e9;
const QUICK_EFFORT = 1e6;

/** Starts along each side of a map that can be waited for, and of one that follows the hand. */
export function basinMapSizes(
  run: RunSpec,
  points: number,
): { readonly usual: number; readonly quick: number } {
  const effort = Math.max(1, run.steps) * Math.max(3, points);
  const largest = (sizes: readonly number[], affordable: number) =>
    sizes.find((size) => size * size * effort <= affordable) ?? sizes[sizes.length - 1];
  return { usual: largest(USUAL_SIZES, USUAL_EFFORT), quick: largest(QUICK_SIZES, QUICK_EFFORT) };
}
