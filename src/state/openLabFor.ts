/** A document with a sweep or a comparison opens the lab, with that on show. */
import type { FamilySpecsStore } from './familySpecs';
import { openLab } from './lab';

/**
 * Opens the lab for what the document has, and whenever something of the kind is added. A part that goes opens nothing,
 * so that a lab that is closed stays closed, whatever else the document has.
 * @returns the way to stop
 */
export function openLabFor(specs: FamilySpecsStore): () => void {
  const open = ({ sweep, compare }: Pick<ReturnType<FamilySpecsStore['getState']>, 'sweep' | 'compare'>) => {
    if (compare) openLab('compare');
    else if (sweep) openLab('sweep');
  };
  open(specs.getState());
  return specs.subscribe((now, before) =>
    open({
      sweep: before.sweep === null ? now.sweep : null,
      compare: before.compare === null ? now.compare : null,
    }),
  );
}
