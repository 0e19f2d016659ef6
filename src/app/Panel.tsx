/** One picture's place in the layout. A fault in it leaves the others standing. */
import type { ReactNode } from 'react';
import { ErrorBoundary } from '../browser/ErrorBoundary';
import { appText } from '../text/app';
import styles from './app.module.css';

interface PanelProps {
  /** The grid area. */
  readonly area: string;
  readonly name: string;
  readonly children: ReactNode;
}

export function Panel({ area, name, children }: PanelProps) {
  return (
    <section className={styles.panel} data-area={area}>
      <ErrorBoundary
        fallback={(message, retry) => (
          <div className={styles.fault} role="alert">
            <p>{appText.panelFault(name)}</p>
            <p>{message}</p>
            <button type="button" onClick={retry}>
              {appText.tryAgain}
            </button>
          </div>
        )}
      >
        {children}
      </ErrorBoundary>
    </section>
  );
}
