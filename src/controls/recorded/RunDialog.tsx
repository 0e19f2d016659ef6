/** Imports a run: by pasting, or from a file. What was found is shown, and added when the person agrees. */
import { useEffect, useId, useMemo, useState } from 'react';
import { nextRunId } from '../../scene/defaults';
import { elsewhereOf } from '../../scene/import/elsewhere';
import type { ImportedRun } from '../../scene/import/run/gather';
import { readRunBytes, readRunText } from '../../scene/import/run/read';
import { cleanLabel } from '../../scene/label';
import { recordedRun } from '../../scene/recorded';
import { addRun } from '../../state/edits';
import { useWorkbench } from '../../state/workbench';
import { recordedText } from '../../text/recorded';
import { Dialog } from '../Dialog';
import styles from '../data/data.module.css';
import { ElsewherePreview } from '../data/ElsewherePreview';
import { PasteOrFile } from '../data/PasteOrFile';
import { RunPreview } from './RunPreview';
import type { RunSource } from './source';

interface RunDialogProps {
  /** The text or file to read, if the dialog was opened for one. */
  readonly source: RunSource | null;
  readonly onClose: () => void;
  /** A run has been added. */
  readonly onRead: () => void;
  /** A link or a saved scene is to be opened; null where the page does not exchange its scene. */
  readonly onOpen: ((text: string) => void) | null;
}

export function RunDialog({ source, onClose, onRead, onOpen }: RunDialogProps) {
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

  const pasted = useMemo(() => textOf(from?.content ?? text), [from, text]);
  const elsewhere = useMemo(() => elsewhereOf(pasted), [pasted]);
  const name = from === null ? recordedText.preview : (from.name ?? recordedText.pasted);
  const discard = () => {
    setFrom(null);
    setText('');
  };

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
          {elsewhere !== null && (
            <ElsewherePreview
              name={name}
              kind={elsewhere}
              isExpected={from !== null}
              onOpen={
                onOpen &&
                (() => {
                  close();
                  onOpen(pasted);
                })
              }
              onDiscard={discard}
            />
          )}
          {elsewhere === null && found !== null && (
            <RunPreview
              name={name}
              found={found}
              isExpected={from !== null}
              onUse={() => use(close)}
              onDiscard={discard}
            />
          )}
        </div>
      )}
    </Dialog>
  );
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** Reads a file; it is empty where the file is no longer there. */
async function bytesOf(content: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch {
    return new Uint8Array();
  }
}
