/** The lab: a line of sections, and the one that is chosen. */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { IconButton } from '../../icons/IconButton';
import { closeLab, LAB_SECTIONS, lab } from '../../state/lab';
import { labText } from '../../text/lab';
import { MaximizeButton } from '../../views/shared/MaximizeButton';
import { LazyPart } from '../LazyPart';
import { useResult } from '../useResult';
import styles from './lab.module.css';
import { SECTIONS } from './sections';

interface LabFrameProps {
  /** It has a place of its own, which it neither leaves nor scrolls to. */
  readonly fixed?: boolean;
}

export function LabFrame({ fixed = false }: LabFrameProps) {
  const section = useStore(lab, (state) => state.section);
  const heldBack = useResult('heldBack');
  const frame = useRef<HTMLElement>(null);

  // The lab may lie out of sight where pictures stand below each other.
  useEffect(() => {
    if (!fixed) frame.current?.scrollIntoView({ block: 'nearest' });
  }, [fixed]);

  return (
    <section ref={frame} className={styles.frame} aria-label={labText.title}>
      <header className={styles.header}>
        <h2 className={styles.title}>{labText.title}</h2>
        <fieldset className={styles.sections} aria-label={labText.sections} data-on-paper>
          {LAB_SECTIONS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === section}
              data-on-paper={each === section || undefined}
              onClick={() => lab.setState({ section: each })}
            >
              {labText.names[each]}
            </button>
          ))}
        </fieldset>
        {!fixed && (
          <span className={styles.tools}>
            <MaximizeButton picture="lab" />
            <IconButton icon="close" name={labText.close} onClick={closeLab} />
          </span>
        )}
      </header>
      <div className={styles.section}>
        {heldBack ? (
          <p className={styles.message}>{labText.heldBack}</p>
        ) : (
          <LazyPart key={section} load={SECTIONS[section]} name={labText.names[section]} />
        )}
      </div>
    </section>
  );
}
