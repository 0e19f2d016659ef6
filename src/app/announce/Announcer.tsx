/** The live region that tells a screen reader what has changed elsewhere on the page. */
import { useEffect, useRef } from 'react';
import { useWorkbench } from '../../state/workbench';
import styles from './announce.module.css';
import { announceChanges } from './announcer';

export function Announcer() {
  const workbench = useWorkbench();
  const region = useRef<HTMLDivElement>(null);

  useEffect(
    () =>
      announceChanges(workbench, (text) => {
        if (region.current !== null) region.current.textContent = text;
      }),
    [workbench],
  );

  return <div ref={region} role="status" className={styles.region} />;
}
