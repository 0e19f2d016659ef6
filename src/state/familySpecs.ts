/**
 * The document's questions about many runs at once: a sweep, the luck of a run and a comparison. They travel in the link, and are not
 * undone. Each may have faults in the scene of the moment: it is then not computed, and not saved.
 */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { CompareSpec } from '../scene/compareFields';
import type { LuckSpec } from '../scene/luckFields';
import type { Sweep } from '../scene/sweepFields';
import type { SceneDocument } from '../scene/types';

type Parts = Pick<SceneDocument, 'sweep' | 'luck' | 'compare'>;

export interface FamilySpecsState {
  readonly sweep: Sweep | null;
  readonly luck: LuckSpec | null;
  readonly compare: CompareSpec | null;
  setSweep(sweep: Sweep | null): void;
  setLuck(luck: LuckSpec | null): void;
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
      setLuck: (luck) => set({ luck }),
      setCompare: (compare) => set({ compare }),
      replace: (document) => set(orNull(document)),
    })),
  );
}

/** The parts as a document has them: those that there are. */
export function partsOf({ sweep, luck, compare }: FamilySpecsState): Parts {
  return {
    ...(sweep === null ? {} : { sweep }),
    ...(luck === null ? {} : { luck }),
    ...(compare === null ? {} : { compare }),
  };
}

function orNull({
  sweep = null,
  luck = null,
  compare = null,
}: {
  readonly sweep?: Sweep | null;
  readonly luck?: LuckSpec | null;
  readonly compare?: CompareSpec | null;
}) {
  return { sweep, luck, compare };
}
