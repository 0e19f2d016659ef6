/** The header's button that opens the lab, and closes it. */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { Icon } from '../../icons/Icon';
import { closeLab, lab, openLab } from '../../state/lab';
import { labText } from '../../text/lab';
import styles from '../header.module.css';

export function LabButton() {
  const open = useStore(lab, (state) => state.open);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);

  // What had the focus in the lab is gone with it.
  useEffect(() => {
    if (wasOpen.current && !open && document.activeElement === document.body) button.current?.focus();
    wasOpen.current = open;
  }, [open]);

  return (
    <button
      ref={button}
      type="button"
      className={styles.lessons}
      aria-label={labText.title}
      aria-expanded={open}
      title={labText.hint}
      onClick={() => (open ? closeLab() : openLab())}
    >
      <Icon name="lab" />
      <span>{labText.title}</span>
    </button>
  );
}
