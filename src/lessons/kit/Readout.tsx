/** Numbers by name, in a column, with figures of equal width. */
import type { ReactNode } from 'react';
import styles from './kit.module.css';
import { type Tone, toneColour } from './tone';

interface ReadoutProps {
  readonly entries: readonly {
    readonly name: string;
    readonly value: ReactNode;
    /** Ties it to a shape of the same tone. */
    readonly tone?: Tone;
  }[];
}

export function Readout({ entries }: ReadoutProps) {
  return (
    <dl className={styles.readout}>
      {entries.map(({ name, value, tone }) => (
        <div key={name}>
          <dt>
            {tone !== undefined && (
              <span className={styles.swatch} style={{ background: toneColour(tone) }} aria-hidden="true" />
            )}
            {name}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
