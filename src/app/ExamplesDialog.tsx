/** The gallery of examples as a dialog. What is opened from it is one undo step away from what was there. */
import { useEffect, useRef } from 'react';
import { CLOSE } from '../commands/close';
import { shortcutProps } from '../commands/keyText';
import { showSurface } from '../controls/showSurface';
import { Gallery } from '../examples/Gallery';
import { Icon } from '../icons/Icon';
import type { SceneDocument } from '../scene/types';
import type { GalleryPart } from '../state/gallery';
import type { Workbench } from '../state/workbench';
import { appText } from '../text/app';
import { examplesText } from '../text/examples';
import styles from './examples.module.css';
import { mayMove } from './firstVisit';
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
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
    if (part === 'surfaces') dialog.current?.querySelector('h3')?.scrollIntoView();
  }, [part]);

  const play = () => {
    dialog.current?.close();
    if (!mayMove()) return;
    const { seek, play } = workbench.playback.getState();
    seek(0);
    play();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="examples-title"
      onClose={onClose}
      onClick={(event) => {
        // Beside it, on its backdrop.
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
      onKeyDown={(event) => {
        // The page's keys are not meant for what lies below the dialog.
        event.stopPropagation();
      }}
    >
      <div className={styles.inside}>
        <form method="dialog" className={styles.title}>
          <h2 id="examples-title">{examplesText.title}</h2>
          <button type="submit" aria-label={appText.close} {...shortcutProps(CLOSE, appText.close)}>
            <Icon name="close" />
          </button>
        </form>
        <Recent
          onOpen={(document) => {
            load(document);
            dialog.current?.close();
          }}
        />
        <Gallery
          onExample={(document) => {
            load(document);
            play();
          }}
          onSurface={(option) => {
            move(() => showSurface(workbench, option));
            play();
          }}
        />
      </div>
    </dialog>
  );
}
