/** Imports data: by pasting, or from a file. What was found is shown, and taken when the person agrees. */
import { useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import { readData } from '../../scene/import/read';
import { choosePoints } from '../../scene/surfaceChoice';
import { useWorkbench } from '../../state/workbench';
import { dataText } from '../../text/data';
import styles from './data.module.css';
import { ImportPreview } from './ImportPreview';
import { PasteOrFile } from './PasteOrFile';
import type { DataSource } from './source';

interface ImportPanelProps {
  readonly source: DataSource | null;
  readonly onUsed: () => void;
}

export function ImportPanel({ source, onUsed }: ImportPanelProps) {
  const { scene } = useWorkbench();
  const id = useId();
  const [text, setText] = useState('');
  const [from, setFrom] = useState<DataSource | null>(source);
  useEffect(() => setFrom(source), [source]);

  const input = useDeferredValue(from?.text ?? text);
  const found = useMemo(() => (input.trim() === '' && from === null ? null : readData(input)), [input, from]);

  return (
    <section className={styles.half} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{dataText.read}</h3>
      {from === null && (
        <PasteOrFile
          id={id}
          words={dataText}
          accept=".csv,.tsv,.txt,.json,text/csv,text/plain,application/json"
          text={text}
          onText={setText}
          onLongText={(pasted) => setFrom({ name: null, text: pasted })}
          onFile={async (name, content) => setFrom({ name, text: await content.text().catch(() => '') })}
        />
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
