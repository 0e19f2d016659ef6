/** The sweep of a page: its results stay while the lab is closed, and saved pictures find them. */
import type { FamilySpecsStore } from '../familySpecs';
import { createSweepStore, type SweepStore } from './sweep';

const stores = new WeakMap<FamilySpecsStore, SweepStore>();

export function sweepStoreOf({ familySpecs }: { readonly familySpecs: FamilySpecsStore }): SweepStore {
  const store = stores.get(familySpecs) ?? createSweepStore();
  stores.set(familySpecs, store);
  return store;
}
