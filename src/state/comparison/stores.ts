/** The comparison of a page: its results stay while the lab is closed, and saved pictures find them. */
import type { FamilySpecsStore } from '../familySpecs';
import { type ComparisonStore, createComparisonStore } from './comparison';

const stores = new WeakMap<FamilySpecsStore, ComparisonStore>();

export function comparisonStoreOf({
  familySpecs,
}: {
  readonly familySpecs: FamilySpecsStore;
}): ComparisonStore {
  const store = stores.get(familySpecs) ?? createComparisonStore();
  stores.set(familySpecs, store);
  return store;
}
