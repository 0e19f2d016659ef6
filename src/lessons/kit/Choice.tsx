/** One of a few, side by side: radio buttons that look like one control. */
import { useId } from 'react';
import styles from './kit.module.css';

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** Whether the name is for the screen reader only. */
  readonly nameless?: boolean;
}

export function Choice<T extends string>({
  name,
  options,
  value,
  onChange,
  nameless = false,
}: ChoiceProps<T>) {
  const group = useId();
  return (
    <fieldset className={styles.choice} aria-label={nameless ? name : undefined}>
      {!nameless && <legend>{name}</legend>}
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={group}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
