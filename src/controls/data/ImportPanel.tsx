/** Imports data: by pasting, or from a file. What was found is shown, and taken when the person agrees. */
import { useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import { elsewhereOf } from '../../scene/import/elsewhere';
import { readData } from '../../scene/import/read';
import { useWorkbench } from '../../state/workbench';
import { dataText } from '../../text/data';
import { showPoints } from '../showSurface';
import styles from './data.module.css';
import { ElsewherePreview } from './ElsewherePreview';
import { ImportPreview } from './ImportPreview';
import { PasteOrFile } from './PasteOrFile';
import type { DataSource } from './source';

interface ImportPanelProps {
  readonly source: DataSource | null;
  readonly onUsed: () => void;
  /** As the dialog has it. */
  readonly onOpen: ((text: string) => void) | null;
}

export function ImportPanel({ source, onUsed, onOpen }: ImportPanelProps) {
  const workbench = useWorkbench();
  const id = useId();
  const [text, setText] = useState('');
  const [from, setFrom] = useState<DataSource | null>(source);
  useEffect(() => setFrom(source), [source]);

  const input = useDeferredValue(from?.text ?? text);
  const elsewhere = useMemo(() => elsewhereOf(input), [input]);
  const found = useMemo(() => (input.trim() === '' && from === null ? null : readData(input)), [input, from]);
  const name = from === null ? dataText.preview : (from.name ?? dataText.pasted);
  const discard = () => {
    setFrom(null);
    setText('');
  };

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
      {elsewhere !== null && (
        <ElsewherePreview
          name={name}
          kind={elsewhere}
          isExpected={from !== null}
          onOpen={onOpen && (() => onOpen(input))}
          onDiscard={discard}
        />
      )}
      {elsewhere === null && found !== null && (
        <ImportPreview
          name={name}
          data={found}
          isExpected={from !== null}
          onUse={(x) => {
            showPoints(workbench, x, found.y);
            onUsed();
          }}
          onDiscard={discard}
        />
      )}
    </section>
  );
}
