/** Loads the table of the data when it is first opened, and takes data that is pasted on the page. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { isTyping } from '../browser/keys';
import { useWorkbench } from '../state/workbench';
import { appText } from '../text/app';
import { closeData, dataDialog, openData } from './dataDialog';
import { notices } from './notices';
import { reportFailure } from './reportFailure';
import { useLazyDialog } from './useLazyDialog';

const load = () => import('../controls/data/DataDialog');

export function DataDialogHost() {
  const workbench = useWorkbench();
  const { open, source } = useStore(dataDialog);
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

  if (!open || part === null) return null;
  return (
    <part.DataDialog
      source={source}
      onClose={closeData}
      onRead={() => {
        notices.getState().settle('file');
        void reportFailure(() => import('./offerFitToRuns'), appText.parts.fit).then((module) =>
          module?.offerFitToRuns(workbench),
        );
      }}
    />
  );
}

/** Opens the table for a pasted text that looks like data; any other text is left alone. */
async function offer(text: string): Promise<void> {
  const kinds = await reportFailure(() => import('../scene/import/kind'), appText.parts.data);
  if (kinds?.mayBeData(text)) openData({ name: null, text });
}
