/** The progress of a comparison, with buttons to stop it and to go on, or the reason why there is none. */
import type { ComparisonState } from '../../state/comparison/comparison';
import { compareText } from '../../text/compare';
import styles from './compare.module.css';

interface CompareStatusProps extends Pick<ComparisonState, 'status' | 'progress'> {
  readonly stop: () => void;
  readonly goOn: () => void;
  readonly again: () => void;
}

export function CompareStatus({ status, progress: { done, of }, stop, goOn, again }: CompareStatusProps) {
  switch (status) {
    case 'computing':
      return (
        <p className={styles.progress}>
          <progress value={done} max={of} aria-label={compareText.computing(done, of)} />
          <span>{compareText.computing(done, of)}</span>
          <button type="button" onClick={stop}>
            {compareText.stop}
          </button>
        </p>
      );
    case 'stopped':
      return (
        <p className={styles.progress}>
          <span>{compareText.stopped(done, of)}</span>
          <button type="button" onClick={goOn}>
            {compareText.goOn}
          </button>
        </p>
      );
    case 'failed':
      return (
        <p className={styles.progress} role="alert">
          <span>{compareText.failed}</span>
          <button type="button" onClick={again}>
            {compareText.again}
          </button>
        </p>
      );
    case 'no-runs':
    case 'no-rules':
    case 'fault':
      return <p className={styles.message}>{compareText.nothing[status]}</p>;
    default:
      return null;
  }
}
