/** A list of numbers to type, with commas between them; left with an illegal text it has the list from before again. */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { isLegal, type ListParameter } from '../../catalog/parameters';
import { TAKE_COMMANDS } from '../../commands/fields';
import { keyShortcuts } from '../../commands/keyText';
import { pressCommand } from '../../commands/press';
import { parseNumbers } from '../../scene/parseNumber';
import type { Scene } from '../../scene/types';
import { useWorkbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { formatExact } from '../../text/number';
import styles from './fields.module.css';
import { rememberScene, TypingSession } from './typing';
import { useFieldFault } from './useFieldFault';

interface ListFieldProps {
  readonly parameter: ListParameter;
  readonly values: readonly number[];
  /** Key of the undo step that a visit to the field makes. */
  readonly gesture: string;
  readonly change: (scene: Scene, values: readonly number[]) => Scene;
}

export function ListField({ parameter, values, gesture, change }: ListFieldProps) {
  const { scene } = useWorkbench();
  const { name, legal, length } = parameter;
  const input = useRef<HTMLInputElement>(null);
  const typed = useRef(values);
  const [typing] = useState(() => new TypingSession());
  const id = useId();
  const { message, invalid, ...fault } = useFieldFault();
  const good = listText(values);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is shown counts
  useEffect(() => {
    // Undone or replaced from elsewhere: what is typed no longer holds.
    if (typed.current === values || input.current === null) return;
    typed.current = values;
    input.current.value = good;
    typing.forget();
    if (invalid) fault.clear();
  }, [values, good]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a field that shows another list has been left
  useLayoutEffect(
    () => () => {
      typing.leave();
    },
    [gesture],
  );

  const read = (text: string) => {
    const next = parseNumbers(text.replace(/(?<=\d)[,;]\s*$/, ''));
    const fits = next !== null && next.length >= length.min && next.length <= length.max;
    return fits && next.every((value) => isLegal(value, legal)) ? next : null;
  };
  const take = (next: readonly number[]) => {
    if (listText(next) === listText(typed.current)) return;
    typed.current = next;
    scene.getState().edit((before) => change(before, next), gesture);
  };
  const remember = () => {
    const before = typed.current;
    const bringBack = rememberScene(scene, gesture, (now) => change(now, before));
    return () => {
      typed.current = before;
      bringBack();
    };
  };

  const type = (text: string) => {
    const next = read(text);
    typing.type(next, { take, remember });
    if (next === null) fault.name(`${CONTROLS_TEXT.listMustBe(name, legal, length)}.`);
    else fault.clear();
  };

  const leave = () => {
    const refused = typing.leave();
    const kept = listText(typed.current);
    if (input.current !== null) input.current.value = kept;
    if (refused)
      fault.recall(`${CONTROLS_TEXT.listMustBe(name, legal, length)}. ${CONTROLS_TEXT.kept(kept)}`);
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
        aria-invalid={invalid}
        aria-describedby={message === '' ? undefined : `${id}-fault`}
        {...keyShortcuts(TAKE_COMMANDS)}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          pressCommand(TAKE_COMMANDS, event, { take: leave });
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
