/** Hears the page's keys. */
import { useEffect } from 'react';
import { PAGE_COMMANDS } from '../commands/page';
import { pressCommand } from '../commands/press';
import { showKeys } from './keysDialog';
import type { AppServices } from './startApp';

export function PageKeys({ app: { workbench } }: { readonly app: AppServices }) {
  useEffect(() => {
    const { scene, playback } = workbench;
    const onKey = (event: KeyboardEvent) => {
      if (pressCommand(PAGE_COMMANDS, event, { scene, playback, showKeys })) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [workbench]);
  return null;
}
