/** A list of numbers to type, with commas between them. */
import { useEffect, useId, useRef, useState } from 'react';
import { isLegal, type ListParameter } from '../../catalog/parameters';
import { parseNumbers } from '../../scene/parseNumber';
import { useWorkbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { formatExact } from '../../text/number';
import styles from './fields.module.css';

interface ListFieldProps {
  readonly parameter: ListParameter;
  readonly values: readonly number[];
  /** Of the undo step that typing is. */
  readonly gesture: string;
  readonly onChange: (values: readonly number[]) => void;
}

export function ListField({ parameter, values, gesture, onChange }: ListFieldProps) {
  const { scene } = useWorkbench();
  const { name, legal, length } = parameter;
  const input = useRef<HTMLInputElement>(null);
  const typed = useRef(values);
  const id = useId();
  const [message, setMessage] = useState('');
  const good = listText(values);

  useEffect(() => {
    // Undone or replaced from elsewhere: what is typed no longer holds.
    if (typed.current === values || input.current === null) return;
    typed.current = values;
    input.current.value = good;
    setMessage('');
  }, [values, good]);

  const take = (text: string) => {
    const next = parseNumbers(text);
    const fits = next !== null && next.length >= length.min && next.length <= length.max;
    if (!fits || !next.every((value) => isLegal(value, legal))) {
      setMessage(`${CONTROLS_TEXT.listMustBe(name, legal, length)}.`);
      return;
    }
    setMessage('');
    if (listText(next) === good) return;
    typed.current = next;
    onChange(next);
  };

  const leave = () => {
    if (input.current !== null) input.current.value = good;
    setMessage('');
    if (scene.getState().gesture === gesture) scene.getState().endGesture();
  };

  return (
    <div className={styles.list}>
      <label htmlFor={id}>{name}</label>
      <input
        ref={input}
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        defaultValue={good}
        aria-invalid={message !== ''}
        aria-describedby={message === '' ? undefined : `${id}-fault`}
        onInput={(event) => take(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave();
        }}
      />
      <p id={`${id}-fault`} className={styles.message} role="alert" hidden={message === ''}>
        {message}
      </p>
    </div>
  );
}

function listText(values: readonly number[]): string {
  return values.map(formatExact).join(', ');
}
