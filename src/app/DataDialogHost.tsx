/** Loads the table of the data, and what reads in runs, when they are first opened; takes what is pasted on the page. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { isTyping } from '../browser/keys';
import { useWorkbench } from '../state/workbench';
import { appText } from '../text/app';
import { closeData, dataDialog, openData, openRun } from './dataDialog';
import { notices } from './notices';
import { reportFailure } from './reportFailure';
import { useLazyDialog } from './useLazyDialog';

const load = () => import('../controls/data/dialogs');

export function DataDialogHost() {
  const workbench = useWorkbench();
  const { open, source, run } = useStore(dataDialog);
  const part = useLazyDialog(open, load, appText.parts.data, closeData);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text !== '') void offer(text);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);

  const onRead = () => {
    notices.getState().settle('file');
    void reportFailure(() => import('./offerFitToRuns'), appText.parts.fit).then((module) =>
      module?.offerFitToRuns(workbench),
    );
  };
  if (!open || part === null) return null;
  if (run !== null) return <part.RunDialog source={run.source} onClose={closeData} onRead={onRead} />;
  return <part.DataDialog source={source} onClose={closeData} onRead={onRead} />;
}

/** Opens the dialog for a pasted text that looks like a run or like data; any other text is left alone. */
async function offer(text: string): Promise<void> {
  const kinds = await reportFailure(() => import('../scene/import/run/kind'), appText.parts.data);
  if (kinds?.isRunText(text)) openRun({ name: null, content: text });
  else if (kinds?.mayBeData(text)) openData({ name: null, text });
}
