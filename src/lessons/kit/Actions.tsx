/** Buttons of an explorable, in a row that wraps. */
import type { ReactNode } from 'react';
import styles from './kit.module.css';

export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

interface ActionProps {
  readonly onClick: () => void;
  readonly disabled?: boolean;
  /** For something that is on or off. */
  readonly pressed?: boolean;
  readonly children: ReactNode;
}

export function Action({ onClick, disabled = false, pressed, children }: ActionProps) {
  return (
    <button
      type="button"
      className={styles.action}
      onClick={onClick}
      disabled={disabled}
      aria-pressed={pressed}
    >
      {children}
    </button>
  );
}
