/** A part of the page that is loaded once the first picture stands. Its place is kept by the layout. */
import { type ComponentType, useMemo } from 'react';
import { reloadPage } from '../browser/reloadPage';
import { usePart } from '../browser/usePart';
import { appText } from '../text/app';
import styles from './app.module.css';
import { firstPicture } from './firstPicture';

interface LazyPartProps {
  readonly load: () => Promise<ComponentType>;
  readonly name: string;
}

export function LazyPart({ load, name }: LazyPartProps) {
  const inTime = useMemo(() => () => firstPicture.then(load), [load]);
  const { part: Part, failed } = usePart(inTime);
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
