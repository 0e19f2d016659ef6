/** Loads the table of the data, and what reads in runs, when they are first opened; takes what is pasted on the page. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { isTyping } from '../browser/keys';
import { useWorkbench } from '../state/workbench';
import { appText } from '../text/app';
import { closeData, dataDialog } from './dataDialog';
import { notices } from './notices';
import { reportFailure } from './reportFailure';
import type { AppServices } from './startApp';
import { useLazyDialog } from './useLazyDialog';

const loadReader = () => import('./readPasted');

const load = () => import('../controls/data/dialogs');

interface DataDialogHostProps {
  /** Opens a link or a scene that is pasted; null inside of another page. */
  readonly app: AppServices | null;
}

export function DataDialogHost({ app }: DataDialogHostProps) {
  const workbench = useWorkbench();
  const { open, source, run } = useStore(dataDialog);
  const part = useLazyDialog(open, load, appText.parts.data, closeData);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() !== '') void take(app, text);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [app]);

  const onRead = () => {
    notices.getState().settle('file');
    void reportFailure(() => import('./offerFitToRuns'), appText.parts.fit).then((module) =>
      module?.offerFitToRuns(workbench),
    );
  };
  const onOpen = app === null ? null : (text: string) => void take(app, text);
  if (!open || part === null) return null;
  const told = { onClose: closeData, onRead, onOpen };
  if (run !== null) return <part.RunDialog source={run.source} {...told} />;
  return <part.DataDialog source={source} {...told} />;
}

async function take(app: AppServices | null, text: string): Promise<void> {
  const reader = await reportFailure(loadReader, appText.parts.files);
  reader?.readPasted(app, text);
}
