/** A part of the page that is loaded once the first picture stands. Its place is kept by the layout. */
import { type ComponentType, useEffect, useState } from 'react';
import { reloadPage } from '../browser/reloadPage';
import { appText } from '../text/app';
import styles from './app.module.css';
import { firstPicture } from './firstPicture';

interface LaterProps {
  readonly load: () => Promise<ComponentType>;
  readonly name: string;
}

export function Later({ load, name }: LaterProps) {
  const [Part, setPart] = useState<ComponentType | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let gone = false;
    firstPicture.then(load).then(
      (part) => {
        if (!gone) setPart(() => part);
      },
      (reason: unknown) => {
        console.warn(reason);
        if (!gone) setFailed(true);
      },
    );
    return () => {
      gone = true;
    };
  }, [load]);

  if (!failed) return Part === null ? null : <Part />;
  return (
    <p role="alert" className={styles.missing}>
      {appText.partNotLoaded(name)}{' '}
      <button type="button" onClick={reloadPage}>
        {appText.reload}
      </button>
    </p>
  );
}
