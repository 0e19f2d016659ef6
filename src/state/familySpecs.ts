/** What the document asks of many runs at once: a sweep and a comparison. It travels in the link, and is not undone. */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { CompareSpec } from '../scene/compareSpec';
import type { Sweep } from '../scene/sweep';
import type { SceneDocument } from '../scene/types';

type Parts = Pick<SceneDocument, 'sweep' | 'compare'>;

export interface FamilySpecsState {
  readonly sweep: Sweep | null;
  readonly compare: CompareSpec | null;
  /** May have faults in the scene of the moment (`sweepFaults`): it is then not computed, and not saved. */
  setSweep(sweep: Sweep | null): void;
  setCompare(compare: CompareSpec | null): void;
  /** Takes those of another document. */
  replace(document: Parts): void;
}

export type FamilySpecsStore = ReturnType<typeof createFamilySpecsStore>;

export function createFamilySpecsStore(parts: Parts) {
  return createStore<FamilySpecsState>()(
    subscribeWithSelector((set) => ({
      ...orNull(parts),
      setSweep: (sweep) => set({ sweep }),
      setCompare: (compare) => set({ compare }),
      replace: (document) => set(orNull(document)),
    })),
  );
}

/** The parts as a document has them: those that there are. */
export function partsOf({ sweep, compare }: FamilySpecsState): Parts {
  return { ...(sweep === null ? {} : { sweep }), ...(compare === null ? {} : { compare }) };
}

function orNull({
  sweep = null,
  compare = null,
}: {
  readonly sweep?: Sweep | null;
  readonly compare?: CompareSpec | null;
}) {
  return { sweep, compare };
}
