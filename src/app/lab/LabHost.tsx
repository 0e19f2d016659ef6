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

  // A document with a comparison, or with a sweep, opens with it on show.
  useEffect(() => {
    const show = () => {
      const { compare, sweep } = familySpecs.getState();
      if (compare !== null) openLab('compare');
      else if (sweep !== null) openLab('sweep');
    };
    show();
    return familySpecs.subscribe(({ compare, sweep }) => [compare !== null, sweep !== null].join(), show);
  }, [familySpecs]);

  return open ? (
    <Panel area="lab" name={labText.title}>
      <LabFrame />
    </Panel>
  ) : null;
}
