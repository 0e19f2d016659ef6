/** The shelf of the lab's sections: what each loads when it is first shown. */
import type { ComponentType } from 'react';
import type { LabSection } from '../../state/lab';

export const SECTIONS: Readonly<Record<LabSection, () => Promise<ComponentType>>> = {
  compare: async () => (await import('../compare/ComparePanel')).ComparePanel,
};
