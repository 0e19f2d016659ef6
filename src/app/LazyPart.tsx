/**
 * A part of the page that is loaded once the first picture stands, and its place is near what is seen. The place is kept by
 * the layout.
 */
import { type ComponentType, useMemo, useRef } from 'react';
import { reloadPage } from '../browser/reloadPage';
import { usePart } from '../browser/usePart';
import { appText } from '../text/app';
import styles from './app.module.css';
import { inTurn } from './firstPicture';
import { useNear } from './useNear';

interface LazyPartProps {
  readonly load: () => Promise<ComponentType>;
  readonly name: string;
}

export function LazyPart({ load, name }: LazyPartProps) {
  const place = useRef<HTMLElement>(null);
  const near = useNear(place);
  const inTime = useMemo(() => () => inTurn(load), [load]);
  const { part: Part, failed } = usePart(near ? inTime : null);
  if (!failed) return Part === null ? <i ref={place} /> : <Part />;
  return (
    <p role="alert" className={styles.missing}>
      {appText.partNotLoaded(name)}{' '}
      <button type="button" onClick={reloadPage}>
        {appText.reload}
      </button>
    </p>
  );
}
