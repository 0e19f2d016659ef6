/** The menu of a run. */
import { useRef } from 'react';
import { flushSync } from 'react-dom';

import { Icon, type IconName } from '../../icons/Icon';
import { nextRunId } from '../../scene/defaults';
import { isRecorded } from '../../scene/recorded';
import { openCode } from '../../state/codeRun';
import { duplicateRun, moveRun, removeRun } from '../../state/edits';
import { useWorkbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { Popover } from '../Popover';
import styles from './runs.module.css';

interface RunMenuProps {
  readonly id: string;
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly full: boolean;
  readonly onRename: () => void;
}

interface Action {
  readonly icon: IconName;
  readonly word: string;
  readonly name: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

export function RunMenu({ id, name, first, last, full, onRename }: RunMenuProps) {
  const { scene, view } = useWorkbench();
  const { edit } = scene.getState();
  const text = CONTROLS_TEXT;
  // A run that was read in has no rule, and so no program.
  const isReadIn = scene.getState().scene.runs.some((run) => run.id === id && isRecorded(run));
  const menu = useRef<HTMLDivElement>(null);

  const duplicate = () => {
    const copy = nextRunId(scene.getState().scene.runs);
    if (copy === undefined) return;
    edit((before) => duplicateRun(before, id, copy));
    view.getState().select(copy);
  };
  const remove = () => {
    const { runs } = scene.getState().scene;
    const index = runs.findIndex((run) => run.id === id);
    const neighbour = runs[index + 1] ?? runs[index - 1];
    const section = menu.current?.closest('section');
    flushSync(() => {
      edit((before) => removeRun(before, id));
      if (view.getState().view.selected === id) view.getState().select(neighbour?.id ?? '');
    });
    // The focus was on what is gone: it stays in the list, or with what fills it.
    const [row] = section?.querySelectorAll<HTMLElement>('input[name="run"]:checked') ?? [];
    (row ?? section?.querySelector<HTMLElement>('[data-fills="runs"]'))?.focus();
  };

  const actions: readonly Action[] = [
    { icon: 'rename', word: text.rename, name: text.renameRun(name), run: onRename },
    {
      icon: 'duplicate',
      word: text.duplicate,
      name: text.duplicateRun(name),
      disabled: full,
      run: duplicate,
    },
    {
      icon: 'up',
      word: text.moveUp,
      name: text.moveRunUp(name),
      disabled: first,
      run: () => edit((before) => moveRun(before, id, -1)),
    },
    {
      icon: 'down',
      word: text.moveDown,
      name: text.moveRunDown(name),
      disabled: last,
      run: () => edit((before) => moveRun(before, id, 1)),
    },
    {
      icon: 'export',
      word: text.exportCode,
      name: text.exportCodeOf(name),
      disabled: isReadIn,
      run: () => openCode(id),
    },
    { icon: 'remove', word: text.remove, name: text.removeRun(name), run: remove },
  ];

  return (
    <Popover icon="more" name={text.more(name)}>
      {(close) => (
        <div ref={menu} className={styles.menu}>
          {actions.map((action) => (
            <button
              key={action.icon}
              type="button"
              aria-label={action.name}
              disabled={action.disabled}
              onClick={() => {
                close();
                action.run();
              }}
            >
              <Icon name={action.icon} />
              {action.word}
            </button>
          ))}
        </div>
      )}
    </Popover>
  );
}
