/**
 * The results of a scene as plain data: the types that the engine fills, the worker carries and the views draw.
 */
import type { ObjectiveSpec, Point, Window } from './types';

/**
 * The meanings of a small gradient: a minimum, a saddle (or a top), or flat ground that is neither.
 */
export type StationaryKind = 'minimum' | 'saddle' | 'flat';

/** The reason why a run has no next step though θ and its loss are finite. */
export type MissingStep =
  | {
      readonly component: 'w' | 'b';
      /** The gradient itself is not a number, or the rule divides 0 by 0, as with ε = 0. */
      readonly cause: 'gradient' | 'zero-over-zero';
    }
  /** The rule needs the residuals of a sum of squares, and the surface has none. */
  | { readonly cause: 'no-residuals' };

/** The reason and the row at which a run stopped. */
export interface RunEnd {
  /** `table-end`: the run is a recorded one, and its table has no further row. */
  readonly reason: 'steps' | 'stopped' | 'diverged' | 'no-slope' | 'table-end';
  /** The last row. */
  readonly at: number;
  /** The first step from which the full gradient's norm stays at most 1e-6 to the end, and what that means. Else null. */
  readonly rest: { readonly kind: StationaryKind; readonly since: number } | null;
  /** With the reason `no-slope`. */
  readonly missing?: MissingStep;
}

/** The end of a run of a rule. */
export interface RuleEnd extends RunEnd {
  readonly reason: Exclude<RunEnd['reason'], 'table-end'>;
}

/** The end of a run of a rule, in one word. */
export type Outcome = 'converged' | 'stalled' | 'saddle' | 'stopped' | 'going' | 'diverged' | 'no-slope';

/** The same of any run: where a table has no further row, nobody knows how its run went on. */
export type RunOutcome = Outcome | 'table-end';

/** The outcomes as arrays number them. */
export const OUTCOMES: readonly Outcome[] = [
  'converged',
  'stalled',
  'saddle',
  'stopped',
  'going',
  'diverged',
  'no-slope',
];

const OUTCOME_OF_KIND = { minimum: 'converged', saddle: 'saddle', flat: 'stalled' } as const;

export function outcomeOf(end: RuleEnd): Outcome;
export function outcomeOf(end: RunEnd): RunOutcome;
export function outcomeOf({ reason, rest }: RunEnd): RunOutcome {
  if (reason !== 'steps' && reason !== 'table-end') return reason;
  if (rest !== null) return OUTCOME_OF_KIND[rest.kind];
  return reason === 'steps' ? 'going' : reason;
}

/** One run's trajectory: columns by name, `length` rows of each valid. Row t is the state before step t. */
export interface RunResult {
  readonly id: string;
  /** See catalog/columns.ts; the base columns come first, in COLUMN's order. */
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
  readonly length: number;
  /** null while it is still being computed, and where that was stopped. */
  readonly end: RunEnd | null;
  /** A person has stopped its computing: the rows so far stay, and where it would have ended is not known. */
  readonly halted?: true;
  /** Its later rows are kept from view while a person is asked to predict them. */
  readonly rowsHidden?: true;
  /** The job that computed these rows; none where the rows are all of a run. */
  readonly job?: number;
  /** The objective of these rows, which stay on show until those of the scene's have come; none where they can be no other's. */
  readonly objective?: ObjectiveSpec;
}

/** Whether the rows of `before` are the first ones of `next`, so that only the others are new. */
export function isContinued(before: RunResult, next: RunResult): boolean {
  if (before === next) return true;
  return before.job !== undefined && before.job === next.job && before.length <= next.length;
}

/** Stops the computing of runs, and goes on with it. */
export interface RunControl {
  /** Computes no further steps of a run; what is there stays. Does nothing for one that is not being computed. */
  halt(id: string): void;
  /** Goes on from where it was stopped; from its start where its worker has died meanwhile. */
  goOn(id: string): void;
  /** Whether nothing more of a run will come, since it could not be computed, or its surface not. */
  isGivenUp(id: string): boolean;
}

/** Polylines (w₀, b₀, w₁, b₁, …) in scene coordinates at one loss. */
export interface Isoline {
  readonly level: number;
  /** The height above the lowest loss, a round number, where levels count from that. */
  readonly above?: number;
  readonly lines: readonly Float64Array[];
}

export interface Minimum extends Point {
  readonly loss: number;
}

export interface SurfaceResult {
  readonly window: Window;
  /**
   * Samples a side; grid[row * size + column] is L at w = column, b = row, the window's edges included. NaN where L is
   * no real number, or none that a picture could hold: a hole in the surface.
   */
  readonly size: number;
  readonly grid: Float64Array;
  /** The lowest sample, holes left out; NaN where there is none. */
  readonly lowest: number;
  readonly highest: number;
  /** The losses below which lie 0, 5, 10, … 100 % of the samples but for the holes, by every fourth sample of a fine grid. */
  readonly quantiles: Float64Array;
  readonly isolines: readonly Isoline[];
  /** The lowest point, where it is known or found to the last digits. */
  readonly minimum: Minimum | null;
  /** All minima that are known, the lowest first. */
  readonly minima: readonly Minimum[];
  /** Whether a finer grid for the same window is on its way. */
  readonly coarse: boolean;
}

/** The data behind the loss; thinned where there are many points. */
export interface PointsResult {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The number of all points, of which these are a part. */
  readonly total: number;
}

export interface ProbeResult extends Point {
  readonly loss: number;
  readonly gradW: number;
  readonly gradB: number;
}
