/** The numbers of a sweep as fields edit them. */
import type { LegalRange } from '../../catalog/parameters';
import { endFault } from '../../scene/sweep';
import type { Sweep } from '../../scene/sweepFields';
import type { FamilySpecsStore } from '../../state/familySpecs';
import { sweepText } from '../../text/sweep';
import type { StoreNumberSource } from '../fields/numberSource';

/** `target`, or an axis' end: `x.from`. */
export type SweepNumber = 'target' | `${'x' | 'y'}.${'from' | 'to'}`;

export type SweepStoreSource = (key: SweepNumber, name: string, legal: LegalRange) => StoreNumberSource;

export function sweepSource(specs: FamilySpecsStore): SweepStoreSource {
  return (key, name, legal) => ({
    key: `sweep.${key}`,
    name,
    legal,
    get: () => {
      const sweep = specs.getState().sweep;
      return sweep === null ? Number.NaN : read(sweep, key);
    },
    set: (value) => {
      const { sweep, setSweep } = specs.getState();
      if (sweep !== null) setSweep(write(sweep, key, value));
    },
    refusal: (value) => refusalOf(specs.getState().sweep, key, name, value),
    subscribe: (changed) => specs.subscribe((state) => state.sweep, changed),
  });
}

function read(sweep: Sweep, key: SweepNumber): number {
  if (key === 'target') return sweep.target;
  const [axis, end] = key.split('.') as ['x' | 'y', 'from' | 'to'];
  return sweep[axis]?.[end] ?? Number.NaN;
}

function refusalOf(sweep: Sweep | null, key: SweepNumber, name: string, value: number): string {
  if (sweep === null || key === 'target') return '';
  const [which, end] = key.split('.') as ['x' | 'y', 'from' | 'to'];
  const axis = write(sweep, key, value)[which];
  const fault = axis === null ? null : endFault(axis, end);
  return fault === null ? '' : sweepText.endFaults[fault](name);
}

function write(sweep: Sweep, key: SweepNumber, value: number): Sweep {
  if (key === 'target') return { ...sweep, target: value };
  const [which, end] = key.split('.') as ['x' | 'y', 'from' | 'to'];
  const axis = sweep[which];
  return axis === null ? sweep : { ...sweep, [which]: { ...axis, [end]: value } };
}
