/** Opens the dialog from which a person hands in; it is loaded with the first press. */
import { useState } from 'react';
import { usePart } from '../../browser/usePart';
import { handInsText } from '../../text/handIns';
import { lessonsText } from '../../text/lessons';
import styles from '../reader/lesson.module.css';

const load = () => import('./HandInDialog');

/** @param lesson the id of the lesson whose challenges it proposes; empty for all */
export function HandInButton({ lesson }: { readonly lesson: string }) {
  const [open, setOpen] = useState(false);
  const { part, failed } = usePart(open ? load : null);
  return (
    <>
      <button
        type="button"
        className={styles.footerButton}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {lessonsText.handIn}
      </button>
      {failed && <span role="alert">{handInsText.notLoaded}</span>}
      {open && part !== null && <part.HandInDialog lesson={lesson} onClose={() => setOpen(false)} />}
    </>
  );
}
