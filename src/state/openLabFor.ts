/** A document with a sweep or a comparison opens the lab, with that on show. */
import type { FamilySpecsStore } from './familySpecs';
import { openLab } from './lab';

/**
 * Opens the lab for what the document has, and whenever something of the kind is added. A part that goes opens nothing,
 * so that a lab that is closed stays closed, whatever else the document has.
 * @returns the way to stop
 */
export function openLabFor(specs: FamilySpecsStore): () => void {
  const { sweep, compare } = specs.getState();
  if (compare !== null) openLab('compare');
  else if (sweep !== null) openLab('sweep');
  const stops = [
    specs.subscribe(
      (state) => state.sweep !== null,
      (isThere) => {
        if (isThere) openLab('sweep');
      },
    ),
    specs.subscribe(
      (state) => state.compare !== null,
      (isThere) => {
        if (isThere) openLab('compare');
      },
    ),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
