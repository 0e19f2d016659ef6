/** The gallery of examples as a dialog. What is opened from it is one undo step away from what was there. */
import { useEffect, useRef } from 'react';
import { allowsMotion } from '../browser/motion';
import { Dialog } from '../controls/Dialog';
import { showSurface } from '../controls/showSurface';
import { Gallery } from '../examples/Gallery';
import type { SceneDocument } from '../scene/types';
import type { GalleryPart } from '../state/gallery';
import type { Workbench } from '../state/workbench';
import { examplesText } from '../text/examples';
import styles from './examples.module.css';
import { Recent } from './recent/Recent';

interface ExamplesDialogProps {
  /** The part that it opens at. */
  readonly part: GalleryPart;
  readonly workbench: Workbench;
  readonly load: (document: SceneDocument) => void;
  /** Makes a change that the browser's Back takes back. */
  readonly move: (change: () => void) => void;
  readonly onClose: () => void;
}

export function ExamplesDialog({ part, workbench, load, move, onClose }: ExamplesDialogProps) {
  const content = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (part === 'surfaces') content.current?.querySelector('h3')?.scrollIntoView();
  }, [part]);

  const playFromStart = () => {
    if (!allowsMotion()) return;
    const { seek, play } = workbench.playback.getState();
    seek(0);
    play();
  };
  return (
    <Dialog title={examplesText.title} className={styles.dialog} lightDismiss onClose={onClose}>
      {(close) => (
        <div ref={content}>
          <Recent
            onOpen={(document) => {
              load(document);
              close();
            }}
          />
          <Gallery
            onExample={(document) => {
              load(document);
              close();
              playFromStart();
            }}
            onSurface={(option) => {
              move(() => showSurface(workbench, option));
              close();
              playFromStart();
            }}
          />
        </div>
      )}
    </Dialog>
  );
}
