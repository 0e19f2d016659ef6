/** A sign over the pictures while they do not show the answer yet. It comes only where the wait is long enough to be noticed. */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useWorkbench } from '../state/workbench';
import { appText } from '../text/app';
import styles from './computing.module.css';

export function ComputingSign() {
  const { results } = useWorkbench();
  const slow = useSyncExternalStore(
    (changed) => results.subscribe('slow', changed),
    () => results.get('slow'),
  );
  const place = useRef<HTMLParagraphElement>(null);
  // While a slider is dragged this changes with every event: too often to render.
  useEffect(() => {
    const mark = () => place.current?.setAttribute('data-waiting', String(results.get('waiting')));
    mark();
    return results.subscribe('waiting', mark);
  }, [results]);
  return (
    <p ref={place} className={styles.place} role="status">
      {slow && <span className={styles.sign}>{appText.computing}</span>}
    </p>
  );
}
