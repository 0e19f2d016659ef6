import type { FamilyClient } from '../../src/scene/families';

/** A pool that never answers, for parts of the page that ask nothing of it. */
export const NO_FAMILIES: FamilyClient = {
  ask: () => ({ stop: () => {}, goOn: () => {}, prefer: () => {}, withdraw: () => {} }),
};
