/** Loads the gallery when it is first asked for, and shows it while it is open. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { closeGallery, gallery } from '../state/gallery';
import { appText } from '../text/app';
import { reportFailure } from './reportFailure';
import type { AppServices } from './startApp';
import type { Lessons } from './useLessons';

type Dialog = typeof import('./ExamplesDialog').ExamplesDialog;

const loadDialog = () => import('./ExamplesDialog');

export function GalleryHost({ app, lessons }: { readonly app: AppServices; readonly lessons: Lessons }) {
  const { open } = useStore(gallery);
  const [Dialog, setDialog] = useState<Dialog | null>(null);

  useEffect(() => {
    if (open === null || Dialog !== null) return;
    void reportFailure(loadDialog, appText.parts.examples).then((module) => {
      if (module === undefined) closeGallery();
      else setDialog(() => module.ExamplesDialog);
    });
  }, [open, Dialog]);

  if (open === null || Dialog === null) return null;
  const { load, move } = lessons.host;
  return <Dialog part={open} workbench={app.workbench} load={load} move={move} onClose={closeGallery} />;
}
