/** Loads the table of the data when it is first opened, and takes data that is pasted on the page. */
import { type ComponentType, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { isTyping } from '../browser/keys';
import { useWorkbench } from '../state/workbench';
import { appText } from '../text/app';
import { dataText } from '../text/data';
import { dataDialog, openData } from './dataDialog';
import { notices } from './notices';
import { reportFailure } from './reportFailure';

type Dialog = ComponentType<Parameters<typeof import('../controls/data/DataDialog').DataDialog>[0]>;

const close = () => dataDialog.setState({ open: false, source: null });

const loadDialog = () => import('../controls/data/DataDialog');

export function DataDialogHost() {
  const workbench = useWorkbench();
  const { open, source } = useStore(dataDialog);
  const [Dialog, setDialog] = useState<Dialog | null>(null);

  useEffect(() => {
    if (!open || Dialog !== null) return;
    void reportFailure(loadDialog, appText.parts.data).then((module) => {
      if (module === undefined) close();
      else setDialog(() => module.DataDialog);
    });
  }, [open, Dialog]);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text !== '') void offer(text);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);

  return open && Dialog !== null ? (
    <Dialog
      source={source}
      onClose={close}
      onRead={() => {
        notices.getState().settle('file');
        void reportFailure(() => import('./offerFitToRuns'), appText.parts.fit).then((module) =>
          module?.offerFitToRuns(workbench),
        );
      }}
    />
  ) : null;
}

/** Opens the table for a pasted text that looks like data; any other is none of our business. */
async function offer(text: string): Promise<void> {
  const kinds = await reportFailure(() => import('../scene/import/kind'), appText.parts.data);
  if (kinds?.mayBeData(text)) openData({ name: dataText.pasted, text });
}
