/** Reading data in: by pasting, or from a file. What was found is shown, and taken when the person agrees. */
import { type ClipboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { readData } from '../../scene/import/read';
import { choosePoints } from '../../scene/surfaceChoice';
import { useWorkbench } from '../../state/workbench';
import { dataText } from '../../text/data';
import styles from './data.module.css';
import { ImportPreview } from './ImportPreview';
import type { DataSource } from './source';

/** Longer texts are read, but not shown in the field: no one reads them there, and it would take its time. */
const MOST_SHOWN = 20_000;

interface ImportPanelProps {
  readonly source: DataSource | null;
  readonly onUsed: () => void;
}

export function ImportPanel({ source, onUsed }: ImportPanelProps) {
  const { scene } = useWorkbench();
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [from, setFrom] = useState<DataSource | null>(source);
  useEffect(() => setFrom(source), [source]);

  const input = useDeferredValue(from?.text ?? text);
  const found = useMemo(() => (input.trim() === '' && from === null ? null : readData(input)), [input, from]);

  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    setFrom({ name: file.name, text: await readText(file) });
  };

  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted.length <= MOST_SHOWN) return;
    event.preventDefault();
    setFrom({ name: null, text: pasted });
  };

  return (
    <section className={styles.half} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{dataText.read}</h3>
      {from === null && (
        <>
          <label htmlFor={id}>{dataText.paste}</label>
          <textarea
            id={id}
            className={styles.text}
            rows={6}
            spellCheck={false}
            autoComplete="off"
            placeholder={dataText.example}
            value={text}
            onPaste={onPaste}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <div className={styles.actions}>
            <button type="button" className={styles.button} onClick={() => picker.current?.click()}>
              {dataText.file}
            </button>
            <input
              ref={picker}
              type="file"
              accept=".csv,.tsv,.txt,.json,text/csv,text/plain,application/json"
              hidden
              aria-label={dataText.file}
              onChange={(event) => {
                void open(event.target.files?.[0]);
                event.target.value = '';
              }}
            />
          </div>
          <p>{dataText.limits}</p>
        </>
      )}
      {found !== null && (
        <ImportPreview
          name={from === null ? dataText.preview : (from.name ?? dataText.pasted)}
          data={found}
          onUse={() => {
            scene.getState().edit((before) => choosePoints(before, found.x, found.y));
            onUsed();
          }}
          onDiscard={() => {
            setFrom(null);
            setText('');
          }}
        />
      )}
    </section>
  );
}

/** A text beyond the limit is not read: that it is beyond is all there is to say. */
const MOST_BYTES = 8_000_001;

async function readText(file: File): Promise<string> {
  try {
    return await file.slice(0, MOST_BYTES).text();
  } catch {
    return '';
  }
}
