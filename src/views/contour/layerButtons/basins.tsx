/** The key to the basins' colours beside the map: each end by its name, with its share of the starts. */
import { useSyncExternalStore } from 'react';
import { useWorkbench } from '../../../state/workbench';
import { BASINS_TEXT } from '../../../text/basins';
import { BasinsKey } from '../../shared/BasinsKey';
import styles from '../contour.module.css';

export function BasinsLegend() {
  const { marks } = useWorkbench();
  const mark = useSyncExternalStore(marks.subscribe, () =>
    marks.marks().find((each) => each.kind === 'basins'),
  );
  return (
    mark !== undefined && (
      <div className={styles.basins}>
        <BasinsKey label={BASINS_TEXT.legend} entries={mark.key} />
      </div>
    )
  );
}
