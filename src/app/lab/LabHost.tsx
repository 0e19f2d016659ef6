/** The lab's place among the pictures: that of the neuron, the charts and the table while it is open. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { lab } from '../../state/lab';
import { openLabFor } from '../../state/openLabFor';
import { useWorkbench } from '../../state/workbench';
import { labText } from '../../text/lab';
import { keepLuck } from '../luck/keepLuck';
import { Panel } from '../Panel';
import { LabFrame } from './LabFrame';
import './layout.css';

export function LabHost() {
  const workbench = useWorkbench();
  const { familySpecs } = workbench;
  const open = useStore(lab, (state) => state.open);

  useEffect(() => openLabFor(familySpecs), [familySpecs]);
  useEffect(() => keepLuck(workbench), [workbench]);

  return open ? (
    <Panel area="lab" name={labText.title}>
      <LabFrame />
    </Panel>
  ) : null;
}
