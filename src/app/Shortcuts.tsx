/** The page's keys, and the dialog that shows them. */
import { useEffect, useRef } from 'react';
import { isTyping, usesArrows } from '../browser/keys';
import { Icon } from '../icons/Icon';
import { appText } from '../text/app';
import styles from './shortcuts.module.css';
import type { AppServices } from './startApp';

const DIALOG = 'shortcuts';
/** Steps that Shift with an arrow takes. */
const LEAP = 10;

export function showShortcuts(): void {
  const dialog = document.getElementById(DIALOG);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}

export function Shortcuts({ app }: { readonly app: AppServices }) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (dialog.current?.open !== true && press(app, event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [app]);

  return (
    <dialog ref={dialog} id={DIALOG} className={styles.dialog} aria-labelledby="shortcuts-title">
      <form method="dialog" className={styles.title}>
        <h2 id="shortcuts-title">{appText.keys}</h2>
        <button type="submit" aria-label={appText.close} title={appText.close}>
          <Icon name="close" />
        </button>
      </form>
      <dl className={styles.list}>
        {appText.shortcuts.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}

/** Does what a key stands for; false where it means something to the focused element, or nothing. */
function press({ workbench: { scene, playback } }: AppServices, event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey) return false;
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  if (event.ctrlKey || event.metaKey) {
    if (isTyping(target)) return false;
    const key = event.key.toLowerCase();
    if (key === 'z') event.shiftKey ? scene.getState().redo() : scene.getState().undo();
    else if (key === 'y') scene.getState().redo();
    else return false;
    return true;
  }
  if (isTyping(target)) return false;
  if (event.key === '?') {
    showShortcuts();
    return true;
  }
  const { playing, playhead, last, play, pause, seek } = playback.getState();
  if (event.key === ' ') {
    if (target.closest('button, select, summary, a, [role="button"], input[type="checkbox"]') !== null)
      return false;
    playing ? pause() : play();
    return true;
  }
  if (usesArrows(target)) return false;
  const leap = event.shiftKey ? LEAP : 1;
  const moves: Record<string, number> = {
    ArrowLeft: playhead - leap,
    ArrowRight: playhead + leap,
    Home: 0,
    End: last,
  };
  if (!Object.hasOwn(moves, event.key)) return false;
  pause();
  seek(moves[event.key]);
  return true;
}
