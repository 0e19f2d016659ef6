/**
 * What the engine found, as typed arrays outside React: nothing re-renders per step. Views read it when they
 * draw and subscribe to the topics they draw; only the app's wiring writes it.
 */
import type { Point, Window } from '../scene/types';

/** Why and where a run stopped. */
export interface RunEnd {
  readonly reason: 'steps' | 'diverged';
  /** The last row. */
  readonly at: number;
  /** The step from which the full gradient's norm stays at most 1e-6; null where it does not. */
  readonly convergedAt: number | null;
}

/** One run's trajectory: columns by name, `length` rows of each valid. Row t is the state before step t. */
export interface RunResult {
  readonly id: string;
  /** See catalog/columns.ts; the base columns come first, in COLUMN's order. */
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
  readonly length: number;
  /** null while it is still being computed. */
  readonly end: RunEnd | null;
}

/** Polylines (w₀, b₀, w₁, b₁, …) in scene coordinates at one loss. */
export interface Isoline {
  readonly level: number;
  readonly lines: readonly Float64Array[];
}

export interface SurfaceResult {
  readonly window: Window;
  /** Samples a side; grid[row * size + column] is L at w = column, b = row, the window's edges included. */
  readonly size: number;
  readonly grid: Float64Array;
  readonly lowest: number;
  readonly highest: number;
  readonly isolines: readonly Isoline[];
  /** The lowest point, where it is known or found to the last digits. */
  readonly minimum: (Point & { readonly loss: number }) | null;
  /** Whether a finer grid for the same window is on its way. */
  readonly coarse: boolean;
}

/** The data behind the loss; thinned where there are many points. */
export interface PointsResult {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** How many there are in all. */
  readonly total: number;
}

export interface ProbeResult extends Point {
  readonly loss: number;
  readonly gradW: number;
  readonly gradB: number;
}

export interface ResultTopics {
  readonly runs: ReadonlyMap<string, RunResult>;
  readonly surface: SurfaceResult | null;
  readonly points: PointsResult | null;
  /** L and its gradient at the point the pointer is over. */
  readonly probe: ProbeResult | null;
}

export type ResultTopic = keyof ResultTopics;

export interface Results {
  get<T extends ResultTopic>(topic: T): ResultTopics[T];
  /** Calls back after each change of the topic; returns the way to stop. */
  subscribe(topic: ResultTopic, listener: () => void): () => void;
}

/** The writer's side. */
export interface ResultsWriter extends Results {
  set<T extends ResultTopic>(topic: T, value: ResultTopics[T]): void;
}

export function createResults(): ResultsWriter {
  const values: { -readonly [T in ResultTopic]: ResultTopics[T] } = {
    runs: new Map(),
    surface: null,
    points: null,
    probe: null,
  };
  const listeners: Record<ResultTopic, Set<() => void>> = {
    runs: new Set(),
    surface: new Set(),
    points: new Set(),
    probe: new Set(),
  };
  return {
    get: (topic) => values[topic],
    set: (topic, value) => {
      values[topic] = value;
      for (const listener of listeners[topic]) listener();
    },
    subscribe: (topic, listener) => {
      listeners[topic].add(listener);
      return () => listeners[topic].delete(listener);
    },
  };
}

/** The row of a run that the playhead shows: a run that has ended stays at its end. −1 while it has none. */
export function rowAt(run: RunResult, playhead: number): number {
  return Math.min(playhead, run.length - 1);
}
