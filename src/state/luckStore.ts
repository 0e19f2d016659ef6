/** The luck of a run on show. */
import { createStore } from 'zustand/vanilla';
import type { Luck } from '../scene/luck';

/** The luck of a run as far as it is computed, while it is on show. */
export interface LuckOnShow {
  /** null while there is none. */
  readonly luck: Luck | null;
  /** Whether chance has a part in the run at all. */
  readonly drawn: boolean;
  /** Empty where nothing went wrong. */
  readonly fault: string;
}

export const NO_LUCK: LuckOnShow = { luck: null, drawn: false, fault: '' };

export type LuckStore = ReturnType<typeof createLuckStore>;

export function createLuckStore() {
  return createStore<LuckOnShow>()(() => NO_LUCK);
}
