/** The luck of the draw: one run with many seeds of its batches and of generated data, counted up from its own. */
import type { Outcome } from './outcome';
import type { FamilyTile } from './tile';
import type { ObjectiveSpec, RunSpec } from './types';

export interface SeedsQuestion {
  readonly objective: ObjectiveSpec;
  readonly run: RunSpec;
  /** The seeds: seed, seed + 1, … */
  readonly count: number;
}

/** Some seeds in a row. */
export interface SeedsTile extends FamilyTile {
  /** Counted from the run's own seed, and up to before `to`. */
  readonly from: number;
  readonly to: number;
}

/** Those of a tile, seed by seed. */
export interface SeedsAnswer {
  /** The last row's place and recorded loss, and the lowest that is recorded. */
  readonly w: Float64Array;
  readonly b: Float64Array;
  readonly loss: Float64Array;
  readonly best: Float64Array;
  /** The index in OUTCOMES. */
  readonly outcome: Uint8Array;
  /**
   * The loss at each of `lossSteps`: from a run's end on its last one, +∞ for a run that diverged. NaN before the first that
   * is recorded.
   */
  readonly losses: Float64Array;
  /** w, b at each of `pathSteps`; NaN after a run's end. */
  readonly paths: Float64Array;
}

const MOST_LOSSES = 256;
const MOST_PLACES = 32;

/** The steps of which the losses are told: all of them, or so many that a chart has no more to show. */
export function lossSteps(steps: number): Uint32Array {
  return spread(steps, MOST_LOSSES);
}

/** The steps of which the places are told. */
export function pathSteps(steps: number): Uint32Array {
  return spread(steps, MOST_PLACES);
}

/** From 0 to the last, each once. */
function spread(steps: number, most: number): Uint32Array {
  const count = Math.min(steps + 1, most);
  return Uint32Array.from({ length: count }, (_, i) =>
    count === 1 ? 0 : Math.round((i * steps) / (count - 1)),
  );
}

/** First quartile, median and third quartile. */
export interface Quartiles<T> {
  readonly q1: T;
  readonly median: T;
  readonly q3: T;
}

/** The results so far: those of the first `seeds` seeds. */
export interface Luck {
  readonly question: SeedsQuestion;
  readonly seeds: number;
  readonly w: Float64Array;
  readonly b: Float64Array;
  readonly loss: Float64Array;
  readonly best: Float64Array;
  readonly outcomes: readonly Outcome[];
  /** w, b at some steps, of each seed. */
  readonly paths: readonly Float64Array[];
  /** The losses over the steps; a run that diverged counts as +∞. */
  readonly curve: Quartiles<Float64Array> & { readonly steps: Uint32Array };
  readonly lossQuartiles: Quartiles<number>;
  readonly bestQuartiles: Quartiles<number>;
}
