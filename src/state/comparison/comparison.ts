/** The comparison on show: its results, how far they have come, and how they are looked at. */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { RuleTuning } from '../../scene/comparison';
import type { ComparisonPlan, NoPlan } from './plan';
import type { Side } from './ranks';

/** The results of a plan: entry p has the rules that have been tuned on problem p. */
export interface ComparisonResults {
  readonly plan: ComparisonPlan;
  readonly tunings: readonly (readonly RuleTuning[])[];
}

export interface ComparisonState {
  readonly results: ComparisonResults | null;
  /** The results are those of an earlier question: the newer ones are not all there yet. */
  readonly stale: boolean;
  /** `idle`: nothing has been asked. */
  readonly status: 'idle' | 'computing' | 'stopped' | 'done' | 'failed' | NoPlan;
  /** Tunings that are done, and all of the question. */
  readonly progress: { readonly done: number; readonly of: number };
  readonly side: Side;
  /** The place of the problem whose table and chart are shown. */
  readonly surface: number;
  /** The rule whose line is brought forward; empty for none. */
  readonly forward: string;
}

export type ComparisonStore = ReturnType<typeof createComparisonStore>;

export function createComparisonStore() {
  return createStore<ComparisonState>()(
    subscribeWithSelector<ComparisonState>(() => ({
      results: null,
      stale: false,
      status: 'idle',
      progress: { done: 0, of: 0 },
      side: 'tuned',
      surface: 0,
      forward: '',
    })),
  );
}
