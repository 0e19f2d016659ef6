/** Loads the gallery when it is first asked for, and shows it while it is open. */
import { useStore } from 'zustand';
import type { LessonHost } from '../lessons/reader/host';
import { closeGallery, gallery } from '../state/gallery';
import { appText } from '../text/app';
import type { AppServices } from './startApp';
import { useLazyDialog } from './useLazyDialog';

const load = () => import('./ExamplesDialog');

interface GalleryHostProps {
  readonly app: AppServices;
  readonly host: LessonHost;
}

export function GalleryHost({ app, host }: GalleryHostProps) {
  const { open } = useStore(gallery);
  const part = useLazyDialog(open !== null, load, appText.parts.examples, closeGallery);
  if (open === null || part === null) return null;
  const { load: loadDocument, move } = host;
  return (
    <part.ExamplesDialog
      part={open}
      workbench={app.workbench}
      load={loadDocument}
      move={move}
      onClose={closeGallery}
    />
  );
}
