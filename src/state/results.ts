/**
 * The engine's results, as typed arrays outside React: nothing re-renders per step. Views read it when they
 * draw and subscribe to the topics they draw; only the app's wiring writes it.
 */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { PointsResult, ProbeResult, RunResult, SurfaceResult } from '../scene/outcome';

export type { PointsResult, ProbeResult, RunEnd, RunResult, SurfaceResult } from '../scene/outcome';

export interface ResultTopics {
  readonly runs: ReadonlyMap<string, RunResult>;
  readonly surface: SurfaceResult | null;
  readonly points: PointsResult | null;
  /** L and its gradient at the point the pointer is over. */
  readonly probe: ProbeResult | null;
  /** Whether what is shown has been out of date for so long that a person wonders. */
  readonly slow: boolean;
  /** Whether something of the present scene is still being computed. */
  readonly waiting: boolean;
  /** Whether a prediction keeps back what comes next. */
  readonly heldBack: boolean;
}

export type ResultTopic = keyof ResultTopics;

export interface Results {
  get<T extends ResultTopic>(topic: T): ResultTopics[T];
  /** Calls back after each change of the topic; returns the way to stop. */
  subscribe(topic: ResultTopic, listener: () => void): () => void;
}

/** Lets through the part of the results that is shown. The same value has to give the same object. */
export interface ResultsFilter {
  runs(known: ResultTopics['runs']): ResultTopics['runs'];
  surface(known: ResultTopics['surface']): ResultTopics['surface'];
}

/** The writer's side. */
export interface ResultsWriter extends Results {
  set<T extends ResultTopic>(topic: T, value: ResultTopics[T]): void;
  /** Shows runs and surface through a filter from now on; null: as they are. */
  setFilter(filter: ResultsFilter | null): void;
}

/** Results of which nothing has come yet. */
export function createResults(): ResultsWriter {
  const none: ResultTopics = {
    runs: new Map(),
    surface: null,
    points: null,
    probe: null,
    slow: false,
    waiting: true,
    heldBack: false,
  };
  const store = createStore<ResultTopics>()(subscribeWithSelector(() => none));
  let known = none;
  let filter: ResultsFilter | null = null;
  const show = () =>
    store.setState(
      filter === null
        ? known
        : { ...known, runs: filter.runs(known.runs), surface: filter.surface(known.surface), heldBack: true },
    );
  return {
    get: (topic) => store.getState()[topic],
    set: (topic, value) => {
      known = { ...known, [topic]: value };
      show();
    },
    setFilter: (next) => {
      filter = next;
      show();
    },
    subscribe: (topic, listener) => store.subscribe((values) => values[topic], listener),
  };
}

/** The row of a run that the playhead shows: a run that has ended stays at its end. −1 while it has none. */
export function rowAt(run: RunResult, playhead: number): number {
  return Math.min(playhead, run.length - 1);
}
