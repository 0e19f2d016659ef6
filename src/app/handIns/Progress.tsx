/** The progress of the computation, with buttons to stop it and to go on. */
import { handInsText } from '../../text/handIns';
import { counted, formatCount } from '../../text/number';
import styles from './handIns.module.css';
import type { Grading } from './useGrading';

export function Progress({ grading: { state, done, of, stop, goOn } }: { readonly grading: Grading }) {
  if (state === 'idle') return null;
  const [sofar, all] = [formatCount(done), formatCount(of)];
  if (state === 'computing')
    return (
      <div className={styles.progress}>
        <progress max={of} value={done} aria-label={handInsText.computing(sofar, all)} />
        <span>{handInsText.computing(sofar, all)}</span>
        <button type="button" onClick={stop}>
          {handInsText.stop}
        </button>
      </div>
    );
  return (
    <div className={styles.progress}>
      <span role="status">
        {state === 'stopped'
          ? handInsText.stopped(sofar, all)
          : state === 'failed'
            ? handInsText.engineDied
            : handInsText.done(counted(all, 'answer'))}
      </span>
      {state === 'stopped' && (
        <button type="button" onClick={goOn}>
          {handInsText.goOn}
        </button>
      )}
    </div>
  );
}
