/** Says that a text is no table but something that the page opens by itself, and opens it. */
import type { Elsewhere } from '../../scene/import/elsewhere';
import { dataText } from '../../text/data';
import { useExpectedFocus } from '../useExpectedFocus';
import styles from './data.module.css';

interface ElsewherePreviewProps {
  /** The heading: where the text is from. */
  readonly name: string;
  readonly kind: Elsewhere;
  /** Whether the dialog was opened for it: to open it is what is expected next. */
  readonly isExpected: boolean;
  /** null where the page does not exchange its scene. */
  readonly onOpen: (() => void) | null;
  readonly onDiscard: () => void;
}

export function ElsewherePreview({ name, kind, isExpected, onOpen, onDiscard }: ElsewherePreviewProps) {
  const open = useExpectedFocus(isExpected);
  return (
    <div className={styles.preview}>
      <div role="status">
        <h4>{name}</h4>
        <p className={styles.fault}>{dataText.elsewhere[kind]}</p>
      </div>
      <div className={styles.actions}>
        {onOpen !== null && (
          <button type="button" ref={open} className={styles.primary} onClick={onOpen}>
            {dataText.openElsewhere[kind]}
          </button>
        )}
        <button type="button" className={styles.button} onClick={onDiscard}>
          {dataText.discard}
        </button>
      </div>
    </div>
  );
}
