/** The lab as an embed shows it: always there, at the section that the document speaks of. */
import { useEffect } from 'react';
import { openLab } from '../../state/lab';
import { openLabFor } from '../../state/openLabFor';
import { useWorkbench } from '../../state/workbench';
import { LabFrame } from '../lab/LabFrame';

export function LabPanel() {
  const { familySpecs } = useWorkbench();
  useEffect(() => {
    openLab();
    return openLabFor(familySpecs);
  }, [familySpecs]);
  return <LabFrame fixed />;
}
