/** The data as numbers: a table to edit them in, and a place to read others in. Loaded when it is opened. */
import { useEffect, useRef } from 'react';
import { CLOSE } from '../../commands/close';
import { shortcutProps } from '../../commands/keyText';
import { dataText } from '../../text/data';
import styles from './data.module.css';
import { ImportPanel } from './ImportPanel';
import { PointTable } from './PointTable';
import type { DataSource } from './source';

interface DataDialogProps {
  /** The text or file to read, if the dialog was opened for one. */
  readonly source: DataSource | null;
  readonly onClose: () => void;
  /** Data have been read in. */
  readonly onRead: () => void;
}

export function DataDialog({ source, onClose, onRead }: DataDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element?.open === false) element.showModal();
  }, []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="data-title"
      onClose={onClose}
      onKeyDown={(event) => {
        // The page's own keys rest, but for undo and redo.
        if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
      }}
    >
      <header className={styles.title}>
        <h2 id="data-title">{dataText.title}</h2>
        <button
          type="button"
          className={styles.plain}
          onClick={close}
          {...shortcutProps(CLOSE, dataText.close)}
        >
          {dataText.close}
        </button>
      </header>
      <div className={styles.halves}>
        <PointTable />
        <ImportPanel
          source={source}
          onUsed={() => {
            close();
            onRead();
          }}
        />
      </div>
    </dialog>
  );
}
