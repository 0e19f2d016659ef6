/** A number to type. What is legal goes into the scene at once; what is not is named, and the last good value stays. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { isLegal, type SliderRange } from '../../catalog/parameters';
import { parseNumber } from '../../scene/parseNumber';
import { CONTROLS_TEXT } from '../../text/controls';
import styles from './fields.module.css';
import { type NumberSource, useNumber, type ViewNumberSource } from './numberSource';
import { exactText, shortText } from './numberText';
import { stepValue } from './sliderScale';

/** How long it stays said that a value was refused, once the field has been left. */
const TOLD_MS = 6000;
const LEAP = 10;

interface NumberFieldProps {
  readonly source: NumberSource | ViewNumberSource;
  /** What the arrow keys step along. */
  readonly range: SliderRange;
  /** The field's own accessible name, where a slider beside it has the source's name. */
  readonly label?: string;
  /** Holds the fault's message; the field is its first child. */
  readonly children?: ReactNode;
}

export function NumberField({ source, range, label = source.name, children }: NumberFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const messageId = useId();
  const [message, setMessage] = useState('');
  const [invalid, setInvalid] = useState(false);

  const write = (text: string) => {
    if (input.current !== null) input.current.value = text;
  };
  const tidy = () => {
    write(shortText(shown.current));
    setInvalid(false);
  };
  const { shown, edit, endGesture } = useNumber(source, (value) => {
    write(document.activeElement === input.current ? exactText(value) : shortText(value));
    if (input.current !== null) input.current.title = exactText(value);
    setInvalid(false);
    setMessage('');
  });

  useEffect(() => {
    if (message === '' || invalid) return;
    const timer = setTimeout(() => setMessage(''), TOLD_MS);
    return () => clearTimeout(timer);
  }, [message, invalid]);

  const take = (text: string) => {
    const value = parseNumber(text);
    const good = value !== null && isLegal(value, source.legal);
    setInvalid(!good);
    setMessage(good ? '' : `${CONTROLS_TEXT.mustBe(source.name, source.legal)}.`);
    if (good && input.current !== null) {
      input.current.title = exactText(value);
      edit(value);
    }
  };

  const leave = () => {
    if (invalid) {
      const kept = CONTROLS_TEXT.kept(exactText(shown.current));
      setMessage(`${CONTROLS_TEXT.mustBe(source.name, source.legal)}. ${kept}`);
    }
    tidy();
    endGesture();
  };

  const key = (event: KeyboardEvent<HTMLInputElement>) => {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (direction !== 0) {
      event.preventDefault();
      const next = stepValue(shown.current, direction * (event.shiftKey ? LEAP : 1), range, source.legal);
      if (!isLegal(next, source.legal)) return;
      write(exactText(next));
      take(exactText(next));
    } else if (event.key === 'Enter') {
      leave();
      event.currentTarget.select();
    } else if (event.key === 'Escape' && invalid) {
      event.stopPropagation();
      setMessage('');
      tidy();
    }
  };

  return (
    <>
      <input
        ref={input}
        className={styles.number}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={invalid}
        aria-describedby={message === '' ? undefined : messageId}
        onInput={(event) => take(event.currentTarget.value)}
        onFocus={(event) => {
          write(exactText(shown.current));
          event.currentTarget.select();
        }}
        onBlur={leave}
        onKeyDown={key}
        onKeyUp={(event) => {
          if (event.key === 'ArrowUp' || event.key === 'ArrowDown') endGesture();
        }}
      />
      {children}
      <p id={messageId} className={styles.message} role="alert" hidden={message === ''}>
        {message}
      </p>
    </>
  );
}
