/** Things that belong together, under their name. */
import { type ReactNode, useId } from 'react';
import styles from './layers.module.css';

export function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      {children}
    </section>
  );
}
