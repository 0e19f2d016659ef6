/** The lab's place among the pictures: that of the neuron, the charts and the table while it is open. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { lab, openLab } from '../../state/lab';
import { useWorkbench } from '../../state/workbench';
import { labText } from '../../text/lab';
import { Panel } from '../Panel';
import { LabFrame } from './LabFrame';
import './layout.css';

export function LabHost() {
  const { familySpecs } = useWorkbench();
  const open = useStore(lab, (state) => state.open);

  // A document with a comparison opens with it on show.
  useEffect(() => {
    if (familySpecs.getState().compare !== null) openLab('compare');
    return familySpecs.subscribe(
      ({ compare }) => compare !== null,
      (has) => {
        if (has) openLab('compare');
      },
    );
  }, [familySpecs]);

  return open ? (
    <Panel area="lab" name={labText.title}>
      <LabFrame />
    </Panel>
  ) : null;
}
