/** The frame of every dialog: its title, the button that closes it, and the keys and clicks that it keeps to itself. */
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { CLOSE } from '../commands/close';
import { shortcutProps } from '../commands/keyText';
import { Icon } from '../icons/Icon';
import { CONTROLS_TEXT } from '../text/controls';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  /** Its size: the style sheet reads the variables `--dialog-width` and `--dialog-top`. */
  readonly className: string;
  /** Whether a click beside it closes it: not where that would lose what was typed. */
  readonly lightDismiss?: boolean;
  /** Whether undo and redo still reach the page: where the dialog edits the scene. */
  readonly letsUndo?: boolean;
  readonly onClose: () => void;
  /** @param close closes it as its button does; the focus goes back to what it was opened from */
  readonly children: (close: () => void) => ReactNode;
}

/** Open for as long as it is rendered. */
export function Dialog(props: DialogProps) {
  const { title, className, lightDismiss = false, letsUndo = false, onClose, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  // Before the effects of its content, which may move the focus on from its first button.
  useLayoutEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);

  // The browser's own event comes later, and a dialog that is asked for in between would be lost.
  const close = () => {
    dialog.current?.close();
    onClose();
  };
  // The page's keys are not meant for what lies below the dialog.
  const keepKeys = (event: KeyboardEvent) => {
    if (!letsUndo || !(event.ctrlKey || event.metaKey)) event.stopPropagation();
  };
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${className}`}
      aria-labelledby={id}
      onClose={onClose}
      onCancel={(event) => {
        // A file picker inside has such an event too.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        // The backdrop is part of the dialog, whose own box its content fills.
        if (lightDismiss && event.target === event.currentTarget) close();
      }}
      onKeyDown={keepKeys}
    >
      <div className={styles.content}>
        <header className={styles.title}>
          <h2 id={id}>{title}</h2>
          <button
            type="button"
            aria-label={CONTROLS_TEXT.close}
            {...shortcutProps(CLOSE, CONTROLS_TEXT.close)}
            onClick={close}
          >
            <Icon name="close" />
          </button>
        </header>
        {children(close)}
      </div>
    </dialog>
  );
}
