/**
 * A number to type. What is legal goes into the scene at once; what is not is named, and where the field is left with it
 * the value from before the typing is back.
 */
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import type { SliderRange } from '../../catalog/parameters';
import { NUMBER_FIELD_COMMANDS, TAKE_COMMANDS } from '../../commands/fields';
import { keyShortcuts } from '../../commands/keyText';
import { isKeyOf, pressCommand } from '../../commands/press';
import { parseTyped } from '../../scene/parseNumber';
import { CONTROLS_TEXT } from '../../text/controls';
import styles from './fields.module.css';
import { type AnyNumberSource, faultOf, useNumber } from './numberSource';
import { exactText, shortText } from './numberText';
import { stepValue } from './sliderScale';
import { TypingSession } from './typing';
import { useFieldFault } from './useFieldFault';

interface NumberFieldProps {
  readonly source: AnyNumberSource;
  /** The scale along which the arrow keys step. */
  readonly range: SliderRange;
  /** The field's own accessible name, where a slider beside it has the source's name. */
  readonly label?: string;
  /** Holds the fault's message; the field is its first child. */
  readonly children?: ReactNode;
}

export function NumberField({ source, range, label = source.name, children }: NumberFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const messageId = useId();
  const { message, invalid, ...fault } = useFieldFault();

  const write = (text: string) => {
    if (input.current !== null) input.current.value = text;
  };
  const tidy = () => write(shortText(shown.current));
  const [typing] = useState(() => new TypingSession());
  const { shown, edit, remember, endGesture } = useNumber(source, (value) => {
    typing.forget();
    write(document.activeElement === input.current ? exactText(value) : shortText(value));
    if (input.current !== null) input.current.title = exactText(value);
    fault.clear();
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a field that shows another number has been left
  useLayoutEffect(
    () => () => {
      typing.leave();
    },
    [source.key],
  );

  const take = (text: string) => {
    const number = parseTyped(text);
    const words = faultOf(source, number);
    const value = words === '' ? number : null;
    typing.type(value, { take: edit, remember });
    if (value === null) {
      fault.name(`${words}.`);
      return;
    }
    fault.clear();
    if (input.current !== null) input.current.title = exactText(value);
  };

  /** @returns whether the text was illegal and the value from before the typing is back */
  const endTyping = (): boolean => {
    const refused = typing.leave();
    tidy();
    endGesture();
    return refused;
  };

  const leave = () => {
    const words = faultOf(source, parseTyped(input.current?.value ?? ''));
    if (!endTyping()) return;
    fault.recall(`${words}. ${CONTROLS_TEXT.kept(exactText(shown.current))}`);
  };

  const step = (times: number) => {
    if (typing.leave()) fault.clear();
    const next = stepValue(shown.current, times, range, source.legal);
    if (faultOf(source, next) !== '') {
      tidy();
      return;
    }
    write(exactText(next));
    take(exactText(next));
    typing.forget();
  };

  const giveBack = () => {
    endTyping();
    fault.clear();
  };

  const key = (event: KeyboardEvent<HTMLInputElement>) => {
    const field = event.currentTarget;
    const pressed =
      pressCommand(NUMBER_FIELD_COMMANDS, event, { refused: invalid, step, giveBack }) ||
      pressCommand(TAKE_COMMANDS, event, {
        take: () => {
          leave();
          field.select();
        },
      });
    if (!pressed) return;
    event.preventDefault();
    event.stopPropagation();
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
        {...keyShortcuts([...NUMBER_FIELD_COMMANDS, ...TAKE_COMMANDS])}
        onInput={(event) => take(event.currentTarget.value)}
        onFocus={(event) => {
          write(exactText(shown.current));
          event.currentTarget.select();
        }}
        onBlur={leave}
        onKeyDown={key}
        onKeyUp={(event) => {
          if (isKeyOf(NUMBER_FIELD_COMMANDS, event.key)) endGesture();
        }}
      />
      {children}
      <p id={messageId} className={styles.message} role="alert" hidden={message === ''}>
        {message}
      </p>
    </>
  );
}
