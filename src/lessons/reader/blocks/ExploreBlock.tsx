/** An explorable, loaded when its step is opened. A fault in it leaves the step standing. */
import { useId } from 'react';
import { ErrorBoundary } from '../../../browser/ErrorBoundary';
import { reloadPage } from '../../../browser/reloadPage';
import { usePart } from '../../../browser/usePart';
import { lessonsText } from '../../../text/lessons';
import type { Explorable } from '../../define';
import styles from './blocks.module.css';

export function ExploreBlock({ explorable }: { readonly explorable: Explorable }) {
  const id = useId();
  return (
    <section className={styles.explore} aria-labelledby={id}>
      <h3 id={id}>{explorable.name}</h3>
      <ErrorBoundary
        fallback={(_message, retry) => (
          <div role="alert">
            <p>{lessonsText.exploreFault(explorable.name)}</p>
            <button type="button" className={styles.backButton} onClick={retry}>
              {lessonsText.again}
            </button>
          </div>
        )}
      >
        <Loaded explorable={explorable} />
      </ErrorBoundary>
    </section>
  );
}

function Loaded({ explorable: { name, load } }: { readonly explorable: Explorable }) {
  const { part: Part, failed } = usePart(load);
  if (failed) {
    return (
      <div role="alert">
        <p>{lessonsText.exploreNotLoaded(name)}</p>
        <button type="button" className={styles.backButton} onClick={reloadPage}>
          {lessonsText.reload}
        </button>
      </div>
    );
  }
  return Part === null ? <p className={styles.loading}>{lessonsText.loading}</p> : <Part />;
}
