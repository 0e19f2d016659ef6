/** A part of the column: a slim header with its title, its controls on the right, and what belongs to it. */
import { type ReactNode, useId } from 'react';
import styles from './controls.module.css';

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  /** On a phone all of it is one line, without its title. */
  readonly oneLine?: boolean;
  readonly children: ReactNode;
}

export function Section({ title, aside, oneLine = false, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id} data-one-line={oneLine}>
      <header className={styles.header}>
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
