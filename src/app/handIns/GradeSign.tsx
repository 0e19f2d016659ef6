/** A grade as a sign: a tick, the goals that a try meets, a cross, a dash. The words for it stand beside. */
import { type Grade, metGoals } from '../../lessons/handIn/grade';
import styles from './gradeSign.module.css';

/** @param grade undefined where there is none yet, or the challenge was not tried */
export function GradeSign({
  grade,
  isTried,
}: {
  readonly grade: Grade | undefined;
  readonly isTried: boolean;
}) {
  if (grade === undefined)
    return (
      <span className={styles.sign} data-grade="none" aria-hidden="true">
        {isTried ? '…' : '–'}
      </span>
    );
  if (grade.kind === 'tried') {
    const { met, of } = metGoals(grade.goals);
    return (
      <span className={styles.sign} data-grade="tried" aria-hidden="true">
        {met}/{of}
      </span>
    );
  }
  return <Sign kind={grade.kind} />;
}

export function Sign({ kind }: { readonly kind: 'solved' | 'refused' }) {
  return (
    <svg
      className={styles.sign}
      data-grade={kind}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={kind === 'solved' ? 'M3 8.5l3.5 3.5L13 4.5' : 'M4 4l8 8M12 4l-8 8'} />
    </svg>
  );
}
