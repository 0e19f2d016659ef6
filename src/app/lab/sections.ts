/** The shelf of the lab's sections: what each loads when it is first shown. */
import type { ComponentType } from 'react';
import type { LabSection } from '../../state/lab';

export const SECTIONS: Readonly<Record<LabSection, () => Promise<ComponentType>>> = {
  sweep: async () => (await import('../sweep/SweepPanel')).SweepPanel,
  basins: async () => (await import('../basins/BasinsPanel')).BasinsPanel,
  luck: async () => (await import('../luck/LuckPanel')).LuckPanel,
  compare: async () => (await import('../compare/ComparePanel')).ComparePanel,
};
