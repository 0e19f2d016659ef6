/** A run's own label, being typed over its name. Empty means the rule's name. */
import { useLayoutEffect, useRef } from 'react';
import { NAME_COMMANDS } from '../../commands/fields';
import { keyShortcuts } from '../../commands/keyText';
import { pressCommand } from '../../commands/press';
import { cleanLabel } from '../../scene/label';
import { MAX_LABEL_LENGTH } from '../../scene/limits';
import { runName } from '../../scene/runName';
import { setLabel } from '../../state/edits';
import { findRun } from '../../state/runStarts';
import { useWorkbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import styles from './runs.module.css';

interface RunNameFieldProps {
  readonly id: string;
  readonly name: string;
  readonly onDone: () => void;
}

export function RunNameField({ id, name, onDone }: RunNameFieldProps) {
  const { scene } = useWorkbench();
  const input = useRef<HTMLInputElement>(null);
  const abandoned = useRef(false);

  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const before = findRun(scene.getState().scene, id);
  const own = before === undefined ? '' : runName(before);
  const leave = (text: string) => {
    if (!abandoned.current && text !== own) {
      scene.getState().edit((current) => setLabel(current, id, cleanLabel(text)));
    }
    onDone();
  };

  return (
    <input
      ref={input}
      className={styles.nameField}
      type="text"
      autoComplete="off"
      spellCheck={false}
      maxLength={MAX_LABEL_LENGTH}
      aria-label={CONTROLS_TEXT.nameOf(name)}
      defaultValue={own}
      {...keyShortcuts(NAME_COMMANDS)}
      onBlur={(event) => leave(event.currentTarget.value)}
      onKeyDown={(event) => {
        const field = event.currentTarget;
        const giveUp = () => {
          abandoned.current = true;
          field.blur();
        };
        if (pressCommand(NAME_COMMANDS, event, { keep: () => field.blur(), giveUp })) event.stopPropagation();
      }}
    />
  );
}
