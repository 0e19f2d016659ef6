/** The progress of a sweep, with buttons to stop it and to go on, or the reason why there is none. */
import type { SweepState } from '../../state/sweep/sweep';
import { sweepText } from '../../text/sweep';
import styles from './status.module.css';

interface SweepStatusProps extends Pick<SweepState, 'status' | 'progress' | 'faults' | 'settled'> {
  /** The hints at what a click and a tap do. */
  readonly hints: { readonly click: string; readonly tap: string };
  readonly stop: () => void;
  readonly goOn: () => void;
  readonly again: () => void;
}

export function SweepStatus({
  status,
  progress,
  faults,
  settled,
  hints,
  stop,
  goOn,
  again,
}: SweepStatusProps) {
  if (faults.length > 0)
    return (
      <p className={styles.faults} role="alert">
        {sweepText.unfit}
      </p>
    );
  switch (status) {
    case 'computing':
    case 'stopped': {
      const percent = Math.round(100 * progress);
      const stands = status === 'stopped';
      return (
        <p className={styles.status}>
          <progress value={progress} max={1} aria-label={sweepText.progress} />
          <span>{settled ? sweepText.refining(percent) : sweepText.computing(percent)}</span>
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
      return (
        <p className={styles.status}>
          <span className={styles.click}>{hints.click}</span>
          <span className={styles.tap}>{hints.tap}</span>
        </p>
      );
  }
}
