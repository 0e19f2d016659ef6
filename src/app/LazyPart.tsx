/**
 * A part of the page that is loaded once the first picture stands, and its place is near what is seen. The place is kept by
 * the layout.
 */
import { type ComponentType, useEffect, useMemo, useRef } from 'react';
import { usePart } from '../browser/usePart';
import styles from './app.module.css';
import { inLaterTurn, inTurn } from './firstPicture';
import { MissingPart } from './MissingPart';
import { useNear } from './useNear';

const nothing = () => undefined;

interface LazyPartProps {
  readonly load: () => Promise<ComponentType>;
  readonly name: string;
  /** Its files come with those that are in sight, so that it can be printed before it was. */
  readonly isPrinted?: true;
}

export function LazyPart({ load, name, isPrinted }: LazyPartProps) {
  const place = useRef<HTMLElement>(null);
  const near = useNear(place);
  const inTime = useMemo(() => () => inTurn(load), [load]);
  const { part, failed } = usePart(near ? inTime : null);
  const fetched = useRef<ComponentType>(null);
  useEffect(() => {
    // One that cannot be had is asked for again, and told of, once it is near.
    if (isPrinted)
      void inLaterTurn(load).then((early) => {
        fetched.current = early;
      }, nothing);
  }, [load, isPrinted]);
  const Part = part ?? (near ? fetched.current : null);
  if (!failed) return Part === null ? <i ref={place} /> : <Part />;
  return <MissingPart name={name} className={styles.missing} />;
}
