/** A part of the page that is loaded once the first picture stands. Its place is kept by the layout. */
import { type ComponentType, useEffect, useState } from 'react';
import { appText } from '../text/app';
import styles from './app.module.css';
import { firstPicture } from './firstPicture';

interface LaterProps {
  readonly load: () => Promise<ComponentType>;
  /** What it is called, where no panel around it would tell that it could not be loaded. */
  readonly name?: string;
}

export function Later({ load, name }: LaterProps) {
  const [Part, setPart] = useState<ComponentType | null>(null);
  const [fault, setFault] = useState<unknown>(null);

  useEffect(() => {
    if (fault !== null) return;
    let gone = false;
    firstPicture.then(load).then(
      (part) => {
        if (!gone) setPart(() => part);
      },
      (reason: unknown) => {
        if (!gone) setFault(reason);
      },
    );
    return () => {
      gone = true;
    };
  }, [load, fault]);

  if (fault === null) return Part === null ? null : <Part />;
  // The panel around it tells of the fault, and its "Try again" mounts this anew.
  if (name === undefined) throw fault;
  return (
    <p role="alert" className={styles.missing}>
      {appText.panelFault(name)}{' '}
      <button type="button" onClick={() => setFault(null)}>
        {appText.tryAgain}
      </button>
    </p>
  );
}
