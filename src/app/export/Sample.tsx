/** A text to be taken along, as it is or its beginning, in a box that scrolls. */
import styles from './export.module.css';

interface SampleProps {
  readonly name: string;
  readonly text: string;
  /** A class that changes the look of the box. */
  readonly look?: string;
}

export function Sample({ name, text, look = '' }: SampleProps) {
  return (
    <section
      className={`${styles.sample} ${look}`}
      aria-label={name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach what is cut off
      tabIndex={0}
    >
      <pre>{text}</pre>
    </section>
  );
}
