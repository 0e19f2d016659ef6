/**
 * The messages between page and worker. Work is named by a job number; a newer job of the same run, or a newer
 * surface, replaces the older one at once, and what still arrives of the older one is dropped.
 *
 * Trajectory buffers are credits: one buffer in, at most one chunk out, transferred and not copied. Without credit
 * the worker stands still.
 */
import type { Isoline, Minimum, ProbeResult, RunEnd } from '../scene/outcome';
import type { Answer, Question, StudyName } from '../scene/studies';
import type { ObjectiveSpec, Point, RunSpec, View, Window } from '../scene/types';

/** A study and its question, held together. */
export type StudyQuestion = {
  [S in StudyName]: { readonly study: S; readonly question: Question<S> };
}[StudyName];

export type ToWorker =
  /** From here on everything is about this objective; work on the one before is dropped. */
  | { readonly type: 'objective'; readonly job: number; readonly spec: ObjectiveSpec }
  | { readonly type: 'run'; readonly job: number; readonly run: RunSpec }
  | { readonly type: 'drop'; readonly id: string }
  /** A run is worked on no longer, and kept to go on with. */
  | { readonly type: 'halt'; readonly id: string }
  | { readonly type: 'go-on'; readonly id: string }
  | {
      readonly type: 'surface';
      readonly job: number;
      readonly window: Window;
      readonly levels: View['levels'];
      /** The pictures that are wanted: the coarse one without its isolines, the fine one, or a coarse and a fine one with isolines. */
      readonly pictures: 'colours' | 'fine' | 'both';
      /** Memory for the grids, used where it is large enough. */
      readonly buffers: readonly ArrayBuffer[];
    }
  | { readonly type: 'probe'; readonly job: number; readonly point: Point }
  /** A study's answer is wanted; one that is withdrawn is worked on no longer. */
  | { readonly type: 'study'; readonly job: number; readonly ask: StudyQuestion }
  | { readonly type: 'withdraw'; readonly job: number }
  | { readonly type: 'credit'; readonly buffer: ArrayBuffer };

export type FromWorker =
  /** The data behind the objective, thinned where there is much of it. */
  | {
      readonly type: 'points';
      readonly job: number;
      readonly x: Float64Array;
      readonly y: Float64Array;
      readonly total: number;
    }
  /** The next rows of a run, column after column: column c of row r is at c · capacity + r. */
  | {
      readonly type: 'rows';
      readonly job: number;
      readonly id: string;
      readonly names: readonly string[];
      readonly rows: number;
      readonly capacity: number;
      readonly buffer: ArrayBuffer;
      readonly end: RunEnd | null;
    }
  | {
      readonly type: 'surface';
      readonly job: number;
      readonly window: Window;
      readonly size: number;
      readonly buffer: ArrayBuffer;
      readonly lowest: number;
      readonly highest: number;
      readonly quantiles: Float64Array;
      readonly isolines: readonly Isoline[];
      readonly minimum: Minimum | null;
      readonly minima: readonly Minimum[];
      readonly coarse: boolean;
    }
  | { readonly type: 'probe'; readonly job: number; readonly result: ProbeResult }
  /** The answer to a study; null where it could not be found. A fault says why. */
  | { readonly type: 'study'; readonly job: number; readonly answer: Answer<StudyName> | null }
  /**
   * A job could not be done; `what` says what it was: a run's id, or `surface`, `objective`, `probe`, `study`. Where it is
   * the objective, what was asked for about it is dropped.
   */
  | { readonly type: 'fault'; readonly job: number; readonly what: string; readonly message: string }
  /** Still at work on something of which nothing can be told yet. */
  | { readonly type: 'alive' };

/** Bytes of a trajectory buffer: about 2,000 rows of 15 columns. */
export const CHUNK_BYTES = 256 * 1024;
/** The number of buffers in circulation. */
export const CREDITS = 4;

/** One end of a channel: a Worker, a worker's own global scope, or a MessagePort. */
export interface Port<Out> {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: Out, transfer: readonly ArrayBuffer[]): void;
}
