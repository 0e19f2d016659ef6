/** One run in the list: its key, its name, and whether it is shown. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { keyShortcuts } from '../../commands/keyText';
import { pressCommand } from '../../commands/press';
import { RUN_COMMANDS } from '../../commands/runs';
import { IconButton } from '../../icons/IconButton';
import { RunSwatch } from '../../runStyle/RunSwatch';
import { setVisible } from '../../state/edits';
import { useWorkbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { useRun, useUniqueName } from '../useRuns';
import { RunMenu } from './RunMenu';
import { RunNameField } from './RunNameField';
import styles from './runs.module.css';

interface RunRowProps {
  readonly id: string;
  readonly selected: boolean;
  readonly first: boolean;
  readonly last: boolean;
  /** The scene has as many runs as it may. */
  readonly full: boolean;
}

export function RunRow({ id, selected, first, last, full }: RunRowProps) {
  const { scene, view } = useWorkbench();
  const [naming, setNaming] = useState(false);
  const radio = useRef<HTMLInputElement>(null);
  const name = useUniqueName(id);
  const visible = useRun(id, (run) => run.visible, true);

  const select = () => view.getState().select(id);
  const rename = () => {
    select();
    setNaming(true);
  };
  const named = () => {
    setNaming(false);
    radio.current?.focus();
  };
  const key = (event: KeyboardEvent) => {
    if (pressCommand(RUN_COMMANDS, event, { rename })) event.preventDefault();
  };

  return (
    <li className={styles.row} data-selected={selected} data-visible={visible}>
      <label className={styles.run} onDoubleClick={rename}>
        <input
          ref={radio}
          type="radio"
          name="run"
          aria-label={visible ? name : `${name}, ${CONTROLS_TEXT.hidden}`}
          checked={selected}
          onChange={select}
          {...keyShortcuts(RUN_COMMANDS)}
          onKeyDown={key}
        />
        <RunSwatch id={id} />
        <span className={styles.name} title={name}>
          {name}
        </span>
      </label>
      {naming && <RunNameField id={id} name={name} onDone={named} />}
      <RunMenu id={id} name={name} first={first} last={last} full={full} onRename={rename} />
      <IconButton
        icon={visible ? 'shown' : 'hidden'}
        name={visible ? CONTROLS_TEXT.hide(name) : CONTROLS_TEXT.show(name)}
        onClick={() => scene.getState().edit((before) => setVisible(before, id, !visible))}
      />
    </li>
  );
}
