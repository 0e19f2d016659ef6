/** Small multiples: pictures of one kind side by side, each with its caption. As many a row as fit. */
import type { CSSProperties, ReactNode } from 'react';
import { Enlargeable } from './Enlargeable';
import { InStrip } from './inStrip';
import styles from './kit.module.css';

interface StripProps {
  readonly name: string;
  readonly items: readonly {
    readonly key: string;
    readonly picture: ReactNode;
    readonly caption: ReactNode;
    readonly marked?: boolean;
  }[];
  /** The least width of a picture, in letters of the text; 9 unless told. */
  readonly least?: number;
}

export function Strip({ name, items, least = 9 }: StripProps) {
  return (
    <Enlargeable name={name}>
      {() => (
        <InStrip value={true}>
          <ul className={styles.strip} aria-label={name} style={{ '--least': `${least}em` } as CSSProperties}>
            {items.map(({ key, picture, caption, marked = false }) => (
              <li key={key} data-marked={marked}>
                {picture}
                <div className={styles.stripCaption}>{caption}</div>
              </li>
            ))}
          </ul>
        </InStrip>
      )}
    </Enlargeable>
  );
}
