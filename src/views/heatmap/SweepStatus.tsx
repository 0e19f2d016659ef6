/** How far a sweep has come, with what stops it and goes on, or why there is none. */
import type { SweepState } from '../../state/sweep/sweep';
import { sweepText } from '../../text/sweep';
import styles from './status.module.css';

interface SweepStatusProps extends Pick<SweepState, 'status' | 'progress' | 'faults'> {
  readonly stop: () => void;
  readonly goOn: () => void;
  readonly again: () => void;
}

export function SweepStatus({ status, progress, faults, stop, goOn, again }: SweepStatusProps) {
  if (faults.length > 0)
    return (
      <ul className={styles.faults} role="alert">
        {faults.map(({ path, message }) => (
          <li key={path}>{`${path}: ${message}`}</li>
        ))}
      </ul>
    );
  switch (status) {
    case 'computing':
    case 'stopped': {
      const percent = Math.round(100 * progress);
      const stands = status === 'stopped';
      return (
        <p className={styles.status}>
          <progress value={progress} max={1} aria-label={sweepText.progress} />
          <span>{sweepText.computing(percent)}</span>
          <button type="button" onClick={stands ? goOn : stop}>
            {stands ? sweepText.goOn : sweepText.stop}
          </button>
        </p>
      );
    }
    case 'failed':
      return (
        <p className={styles.status} role="alert">
          <span>{sweepText.failed}</span>
          <button type="button" onClick={again}>
            {sweepText.again}
          </button>
        </p>
      );
    default:
      return <p className={styles.status}>{sweepText.load}</p>;
  }
}
