/** A choice of a few short words, side by side. */
import { useId } from 'react';
import styles from './segments.module.css';

interface SegmentsProps<T extends string> {
  readonly name: string;
  readonly choices: readonly { readonly value: T; readonly text: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

export function Segments<T extends string>({ name, choices, value, onChange }: SegmentsProps<T>) {
  const group = useId();
  return (
    <fieldset className={styles.segments} aria-label={name}>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={group}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.text}</span>
        </label>
      ))}
    </fieldset>
  );
}
