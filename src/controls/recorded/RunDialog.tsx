/** Reading in a run: by pasting, or from a file. What was found is shown, and added when the person agrees. */
import { useEffect, useId, useRef, useState } from 'react';
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
  const picker = useRef<HTMLInputElement>(null);
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

  const open = async (file: File | undefined) => {
    if (file !== undefined)
      setFrom({ name: file.name, content: new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer()) });
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
            <>
              <label htmlFor={id}>{recordedText.paste}</label>
              <textarea
                id={id}
                className={styles.text}
                rows={6}
                spellCheck={false}
                autoComplete="off"
                placeholder={recordedText.example}
                value={text}
                onChange={({ currentTarget }) => setText(currentTarget.value)}
              />
              <div className={styles.actions}>
                <button type="button" className={styles.button} onClick={() => picker.current?.click()}>
                  {recordedText.file}
                </button>
                <input
                  ref={picker}
                  type="file"
                  accept=".csv,.tsv,.txt,.json,.npy,.npz,text/csv,text/plain,application/json"
                  hidden
                  aria-label={recordedText.file}
                  onChange={({ target }) => {
                    void open(target.files?.[0]);
                    target.value = '';
                  }}
                />
              </div>
              <p>{recordedText.limits}</p>
            </>
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

/** A file beyond the limit is not read: that it is beyond is all there is to say. */
const MOST_BYTES = 8_000_001;
