/** The browser's own select, in our dress: it is the best list on every device. */
import type { ReactNode } from 'react';
import styles from './fields.module.css';

interface SelectProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Said before it in the same row; its name stays the accessible one. */
  readonly caption?: string;
  /** Options and groups of them. */
  readonly children: ReactNode;
}

export function Select({ name, value, onChange, caption, children }: SelectProps) {
  const select = (
    <span className={styles.select}>
      <select aria-label={name} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {children}
      </select>
      <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true" focusable="false">
        <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </svg>
    </span>
  );
  if (caption === undefined) return select;
  return (
    <div className={styles.row}>
      <span aria-hidden="true">{caption}</span>
      {select}
    </div>
  );
}
