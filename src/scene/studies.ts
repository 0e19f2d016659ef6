/**
 * Questions beyond the surface and the runs that a picture or a lesson may ask the worker, and the answers' shapes.
 * All but `experiment` are about the objective on show, and are answered anew when it changes.
 */
import type { NearestSearch, NearRun } from './nearest/search';
import type { Isoline, RunResult } from './outcome';
import type { RecordedPath } from './recordedPath';
import type { ObjectiveSpec, Point, RunSpec, Window } from './types';

/** −∇L on a grid, the window's edges left out: entry (row · columns + column) belongs to the middle of its cell. */
export interface FieldAnswer {
  readonly window: Window;
  readonly columns: number;
  readonly rows: number;
  /** −∂L/∂w and −∂L/∂b; NaN where there is no gradient. */
  readonly w: Float64Array;
  readonly b: Float64Array;
}

/** One descent in the limit η → 0. */
export interface FlowLine {
  readonly start: Point;
  /** w₀, b₀, w₁, b₁, … */
  readonly points: Float64Array;
  /** The time t of dθ/dt = −∇L at each point: gradient descent with a small η is there after t/η steps. */
  readonly times: Float64Array;
  /** The reason of its end: it came to rest, ran out of time or of room, or left the domain. */
  readonly end: 'rest' | 'time' | 'left' | 'undefined';
}

export type CriticalKind = 'minimum' | 'saddle' | 'maximum' | 'degenerate';

export interface CriticalPoint extends Point {
  readonly loss: number;
  readonly kind: CriticalKind;
}

/** The points without slope in a window, lowest first, and how many were found where these are the lowest of more. */
export interface CriticalAnswer {
  readonly points: readonly CriticalPoint[];
  readonly found: number;
}

/** The surface around one point, to second order. */
export interface CurvatureAnswer {
  readonly point: Point;
  readonly loss: number;
  readonly gradient: readonly [w: number, b: number];
  /** ∂²L/∂w², ∂²L/∂w∂b, ∂²L/∂b². */
  readonly hessian: readonly [ww: number, wb: number, bb: number];
  /** Larger first, with unit eigenvectors. */
  readonly eigenvalues: readonly [number, number];
  readonly eigenvectors: readonly [Point, Point];
  /** The quadratic model L + ∇Lᵀd + ½dᵀHd, sampled like a surface's grid over `window`. */
  readonly window: Window;
  readonly size: number;
  readonly model: Float64Array;
  /** The point at which the model is level, if any: the target of Newton's method. */
  readonly center: Point | null;
}

/** The largest eigenvalue of the Hessian along a path, at up to `count` of its rows. */
export interface SharpnessAnswer {
  readonly rows: Float64Array;
  readonly sharpness: Float64Array;
}

/** The loss along a straight line. */
export interface ProfileAnswer {
  readonly from: Point;
  readonly to: Point;
  /** Distance from `from`, L there, and L's slope in the line's direction. */
  readonly distance: Float64Array;
  readonly loss: Float64Array;
  readonly slope: Float64Array;
}

/** The pull of each data point at one step: −∇ of its own loss. */
export interface PullsAnswer {
  readonly point: Point;
  /** Each point's own share of the loss, as the objective weighs it; thinned where there are many. */
  readonly w: Float64Array;
  readonly b: Float64Array;
  /** 1 for points in the step's batch. */
  readonly inBatch: Uint8Array;
  /** −∇ over the batch and over all the data, each as the step would see it. */
  readonly batch: Point;
  readonly all: Point;
  readonly batchSize: number;
  readonly total: number;
}

/** Each study by name: what is asked and what is answered. */
export interface Studies {
  readonly field: {
    readonly question: { readonly window: Window; readonly columns: number; readonly rows: number };
    readonly answer: FieldAnswer;
  };
  readonly flow: {
    readonly question: { readonly starts: readonly Point[]; readonly window: Window };
    readonly answer: readonly FlowLine[];
  };
  readonly critical: {
    readonly question: { readonly window: Window };
    readonly answer: CriticalAnswer;
  };
  readonly curvature: {
    readonly question: { readonly point: Point; readonly window: Window };
    readonly answer: CurvatureAnswer;
  };
  readonly sharpness: {
    readonly question: { readonly w: Float64Array; readonly b: Float64Array; readonly count: number };
    readonly answer: SharpnessAnswer;
  };
  readonly slice: {
    readonly question: { readonly window: Window; readonly level: number };
    readonly answer: Isoline;
  };
  readonly profile: {
    readonly question: { readonly from: Point; readonly to: Point; readonly count: number };
    readonly answer: ProfileAnswer;
  };
  readonly pulls: {
    /** The step that leaves from row `step` of the run, at `point`. */
    readonly question: { readonly run: RunSpec; readonly step: number; readonly point: Point };
    readonly answer: PullsAnswer;
  };
  /** Losses and gradients at points: entry 3i is L, 3i+1 and 3i+2 its gradient. */
  readonly samples: {
    readonly question: { readonly points: readonly Point[] };
    readonly answer: Float64Array;
  };
  /** The runs nearest to a path, the nearest first; after one with a variant, or with something around it, the rule without it. */
  readonly nearest: {
    readonly question: { readonly path: RecordedPath; readonly search: NearestSearch };
    readonly answer: readonly NearRun[];
  };
  /** Runs on an objective of their own, beside what is on show. */
  readonly experiment: {
    readonly question: { readonly objective: ObjectiveSpec; readonly runs: readonly RunSpec[] };
    readonly answer: readonly RunResult[];
  };
}

export type StudyName = keyof Studies;
export type Question<S extends StudyName> = Studies[S]['question'];
export type Answer<S extends StudyName> = Studies[S]['answer'];

/** Asks the engine. */
export interface StudyClient {
  /**
   * Calls `listener` with the answer: once, and again whenever the objective on show has changed; with null where
   * there is none (a fault is told to the person). Returns the way to withdraw the question.
   */
  ask<S extends StudyName>(
    study: S,
    question: Question<S>,
    listener: (answer: Answer<S> | null) => void,
  ): () => void;
}
