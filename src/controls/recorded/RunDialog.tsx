/** Imports a run: by pasting, or from a file. What was found is shown, and added when the person agrees. */
import { useEffect, useId, useState } from 'react';
import { nextRunId } from '../../scene/defaults';
import type { ImportedRun } from '../../scene/import/run/gather';
import { readRunBytes, readRunText } from '../../scene/import/run/read';
import { cleanLabel } from '../../scene/label';
import { recordedRun } from '../../scene/recorded';
import { addRun } from '../../state/edits';
import { useWorkbench } from '../../state/workbench';
import { recordedText } from '../../text/recorded';
import { Dialog } from '../Dialog';
import styles from '../data/data.module.css';
import { PasteOrFile } from '../data/PasteOrFile';
import { RunPreview } from './RunPreview';
import type { RunSource } from './source';

interface RunDialogProps {
  /** The text or file to read, if the dialog was opened for one. */
  readonly source: RunSource | null;
  readonly onClose: () => void;
  /** A run has been added. */
  readonly onRead: () => void;
}

export function RunDialog({ source, onClose, onRead }: RunDialogProps) {
  const { scene, view } = useWorkbench();
  const id = useId();
  const [text, setText] = useState('');
  const [from, setFrom] = useState<RunSource | null>(source);
  const [found, setFound] = useState<ImportedRun | null>(null);
  useEffect(() => setFrom(source), [source]);
  useEffect(() => {
    const content = from?.content ?? text;
    if (from === null && text.trim() === '') {
      setFound(null);
      return;
    }
    if (typeof content === 'string') {
      setFound(readRunText(content));
      return;
    }
    let isWanted = true;
    void readRunBytes(content).then((run) => {
      if (isWanted) setFound(run);
    });
    return () => {
      isWanted = false;
    };
  }, [from, text]);

  const use = (close: () => void) => {
    const own = nextRunId(scene.getState().scene.runs);
    if (found === null || found.path === null || own === undefined) return;
    const { path } = found;
    const label = cleanLabel((from?.name ?? '').replace(/\.\w+$/, ''));
    scene.getState().edit((before) => addRun(before, recordedRun(path, { id: own, label })));
    view.getState().select(own);
    close();
    onRead();
  };

  return (
    <Dialog title={recordedText.dialog} className={styles.dialog} onClose={onClose}>
      {(close) => (
        <div className={styles.half}>
          {from === null && (
            <PasteOrFile
              id={id}
              words={recordedText}
              accept=".csv,.tsv,.txt,.json,.npy,.npz,text/csv,text/plain,application/json"
              text={text}
              onText={setText}
              onLongText={(content) => setFrom({ name: null, content })}
              onFile={async (name, content) => setFrom({ name, content: await bytesOf(content) })}
            />
          )}
          {found !== null && (
            <RunPreview
              name={from === null ? recordedText.preview : (from.name ?? recordedText.pasted)}
              found={found}
              onUse={() => use(close)}
              onDiscard={() => {
                setFrom(null);
                setText('');
              }}
            />
          )}
        </div>
      )}
    </Dialog>
  );
}

/** Reads a file; it is empty where the file is no longer there. */
async function bytesOf(content: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch {
    return new Uint8Array();
  }
}
