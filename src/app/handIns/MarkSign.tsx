/** A mark as a sign: a tick, the goals that a try meets, a cross, a dash. The words for it stand beside. */
import { type Mark, metGoals } from '../../lessons/handIn/mark';
import styles from './markSign.module.css';

/** @param mark undefined where there is none yet, or the challenge was not tried */
export function MarkSign({ mark, isTried }: { readonly mark: Mark | undefined; readonly isTried: boolean }) {
  if (mark === undefined)
    return (
      <span className={styles.sign} data-mark="none" aria-hidden="true">
        {isTried ? '…' : '–'}
      </span>
    );
  if (mark.kind === 'tried') {
    const { met, of } = metGoals(mark.goals);
    return (
      <span className={styles.sign} data-mark="tried" aria-hidden="true">
        {met}/{of}
      </span>
    );
  }
  return <Sign kind={mark.kind} />;
}

export function Sign({ kind }: { readonly kind: 'solved' | 'refused' }) {
  return (
    <svg
      className={styles.sign}
      data-mark={kind}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={kind === 'solved' ? 'M3 8.5l3.5 3.5L13 4.5' : 'M4 4l8 8M12 4l-8 8'} />
    </svg>
  );
}
