import box from './checkBox.module.css';
import styles from './fields.module.css';

interface CheckboxProps {
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** The browser’s own checkbox with its name beside it, which is as good to click as the box. */
export function Checkbox({ name, checked, onChange }: CheckboxProps) {
  return (
    <label className={styles.checkbox}>
      <input
        type="checkbox"
        className={box.box}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{name}</span>
    </label>
  );
}
