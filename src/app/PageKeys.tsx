/** Hears the page's keys, and shows the list of all keys. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { PAGE_COMMANDS } from '../commands/page';
import { pressCommand } from '../commands/press';
import { appText } from '../text/app';
import { closeKeys, keysDialog, showKeys } from './keysDialog';
import type { AppServices } from './startApp';
import { useLazyDialog } from './useLazyDialog';

const load = () => import('./KeysDialog');

export function PageKeys({ app: { workbench } }: { readonly app: AppServices }) {
  const { open } = useStore(keysDialog);
  const part = useLazyDialog(open, load, appText.parts.keys, closeKeys);

  useEffect(() => {
    const { scene, playback } = workbench;
    const onKey = (event: KeyboardEvent) => {
      if (pressCommand(PAGE_COMMANDS, event, { scene, playback, showKeys })) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [workbench]);

  return open && part !== null && <part.KeysDialog onClose={closeKeys} />;
}
