/** Says over the pictures that what they show is not yet the answer, where that takes long enough to be wondered at. */
import { useSyncExternalStore } from 'react';
import { useWorkbench } from '../state/workbench';
import { appText } from '../text/app';
import styles from './computing.module.css';

export function ComputingSign() {
  const { results } = useWorkbench();
  const slow = useSyncExternalStore(
    (changed) => results.subscribe('slow', changed),
    () => results.get('slow'),
  );
  return (
    <p className={styles.place} role="status">
      {slow && <span className={styles.sign}>{appText.computing}</span>}
    </p>
  );
}
