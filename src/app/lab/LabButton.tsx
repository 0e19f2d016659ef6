/** The header's button that opens the lab, and closes it. */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { shortcutProps } from '../../commands/keyText';
import { LAB, LAB_COMMANDS } from '../../commands/lab';
import { pressCommand } from '../../commands/press';
import { Icon } from '../../icons/Icon';
import { closeLab, lab, openLab } from '../../state/lab';
import { labText } from '../../text/lab';
import styles from '../header.module.css';

const toggle = () => (lab.getState().open ? closeLab() : openLab());

export function LabButton() {
  const open = useStore(lab, (state) => state.open);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);

  // Closing the lab removes the element that had the focus.
  useEffect(() => {
    if (wasOpen.current && !open && document.activeElement === document.body) button.current?.focus();
    wasOpen.current = open;
  }, [open]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (pressCommand(LAB_COMMANDS, event, { toggle })) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <button
      ref={button}
      type="button"
      className={styles.lessons}
      aria-label={labText.title}
      aria-expanded={open}
      {...shortcutProps(LAB, labText.hint)}
      onClick={toggle}
    >
      <Icon name="lab" />
      <span>{labText.title}</span>
    </button>
  );
}
