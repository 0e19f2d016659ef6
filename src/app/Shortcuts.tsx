/** Hears the page's keys, and shows the list of all keys. */
import { type ComponentType, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { CLOSE } from '../commands/close';
import { shortcutProps } from '../commands/keyText';
import { PAGE_COMMANDS, SHOW_KEYS } from '../commands/page';
import { pressCommand } from '../commands/press';
import { Icon } from '../icons/Icon';
import { appText } from '../text/app';
import { keysDialog, showKeys } from './keysDialog';
import { reportFailure } from './reportFailure';
import styles from './shortcuts.module.css';
import type { AppServices } from './startApp';

export function Shortcuts({ app: { workbench } }: { readonly app: AppServices }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { asked } = useStore(keysDialog);
  const [List, setList] = useState<ComponentType | null>(null);

  useEffect(() => {
    const { scene, playback } = workbench;
    const onKey = (event: KeyboardEvent) => {
      if (dialog.current?.open === true) return;
      if (pressCommand(PAGE_COMMANDS, event, { scene, playback, showKeys })) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [workbench]);

  useEffect(() => {
    if (asked > 0 && dialog.current?.open === false) dialog.current.showModal();
  }, [asked]);

  useEffect(() => {
    if (asked === 0 || List !== null) return;
    void reportFailure(() => import('./KeyList'), appText.parts.keys).then((module) => {
      if (module === undefined) dialog.current?.close();
      else setList(() => module.KeyList);
    });
  }, [asked, List]);

  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="shortcuts-title">
      <form method="dialog" className={styles.title}>
        <h2 id="shortcuts-title">{SHOW_KEYS.words}</h2>
        <button type="submit" aria-label={appText.close} {...shortcutProps(CLOSE, appText.close)}>
          <Icon name="close" />
        </button>
      </form>
      {List !== null && <List />}
    </dialog>
  );
}
