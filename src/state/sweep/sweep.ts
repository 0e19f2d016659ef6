/** The sweep on show: what has been computed of it, and how far it has come. */

import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Fault } from '../../scene/faults';
import type { Sweep } from '../../scene/sweepFields';
import type { Room } from '../../scene/sweepFiner';
import type { SweepResult } from './result';

export interface SweepState {
  /** By run: the one that is swept, and along one axis every visible run that has the number. */
  readonly results: ReadonlyMap<string, SweepResult>;
  /** Counts the answers, since results are filled in place. */
  readonly version: number;
  readonly status: 'idle' | 'computing' | 'stopped' | 'done' | 'failed' | 'faulty';
  /** Whether all cells that the document names are there; others may still come in between. */
  readonly settled: boolean;
  /** Whether cells come in between, as many as the screen shows. */
  readonly fine: boolean;
  /** Pixels that the cells have. */
  readonly room: Room;
  /** Cells that could not be computed. */
  readonly missing: number;
  /** Shares of the work that are done. */
  readonly progress: number;
  /** The faults of the sweep in this scene. */
  readonly faults: readonly Fault[];
  /** The axes before each zoom, the last one nearest. */
  readonly before: readonly Pick<Sweep, 'x' | 'y'>[];
}

export type SweepStore = ReturnType<typeof createSweepStore>;

export function createSweepStore() {
  return createStore<SweepState>()(
    subscribeWithSelector<SweepState>(() => ({
      results: new Map(),
      version: 0,
      status: 'idle',
      settled: false,
      fine: true,
      room: { x: 0, y: 0 },
      missing: 0,
      progress: 0,
      faults: [],
      before: [],
    })),
  );
}
