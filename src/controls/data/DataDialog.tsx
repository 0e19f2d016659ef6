/** The data as numbers: a table to edit them in, and a place to read others in. Loaded when it is opened. */
import { dataText } from '../../text/data';
import { Dialog } from '../Dialog';
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
  /** A link or a saved scene is to be opened; null where the page does not exchange its scene. */
  readonly onOpen: ((text: string) => void) | null;
}

export function DataDialog({ source, onClose, onRead, onOpen }: DataDialogProps) {
  return (
    <Dialog title={dataText.title} className={styles.dialog} letsUndo onClose={onClose}>
      {(close) => (
        <div className={styles.halves}>
          <PointTable />
          <ImportPanel
            source={source}
            onUsed={() => {
              close();
              onRead();
            }}
            onOpen={
              onOpen &&
              ((text) => {
                close();
                onOpen(text);
              })
            }
          />
        </div>
      )}
    </Dialog>
  );
}
