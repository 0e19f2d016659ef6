/** Loads the gallery when it is first asked for, and shows it while it is open. */
import { useStore } from 'zustand';
import { closeGallery, gallery } from '../state/gallery';
import { appText } from '../text/app';
import type { AppServices } from './startApp';
import { useLazyDialog } from './useLazyDialog';
import type { Lessons } from './useLessons';

const load = () => import('./ExamplesDialog');

export function GalleryHost({ app, lessons }: { readonly app: AppServices; readonly lessons: Lessons }) {
  const { open } = useStore(gallery);
  const part = useLazyDialog(open !== null, load, appText.parts.examples, closeGallery);
  if (open === null || part === null) return null;
  const { load: loadDocument, move } = lessons.host;
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
