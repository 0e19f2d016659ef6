/** The header's button that opens the lab, and closes it. */
import { useStore } from 'zustand';
import { Icon } from '../../icons/Icon';
import { closeLab, lab, openLab } from '../../state/lab';
import { labText } from '../../text/lab';
import styles from '../header.module.css';

export function LabButton() {
  const open = useStore(lab, (state) => state.open);
  return (
    <button
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
