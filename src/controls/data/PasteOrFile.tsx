/** A field to paste a table into, and a button that reads one from a file: how data and runs are brought along. */
import { useRef } from 'react';
import styles from './data.module.css';

/** Longer texts are read, but not shown in the field: no one reads them there, and it would take its time. */
const MOST_SHOWN = 20_000;
/** A file beyond the limit is not read: that it is beyond is all there is to say. */
const MOST_BYTES = 8_000_001;

interface PasteOrFileProps {
  /** The field's id in the page. */
  readonly id: string;
  readonly words: {
    /** The field's label. */
    readonly paste: string;
    readonly example: string;
    readonly file: string;
    readonly limits: string;
  };
  /** The kinds of files that are offered. */
  readonly accept: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** A text too long for the field has been pasted. */
  readonly onLongText: (text: string) => void;
  /** A file has been chosen; of one beyond the limit its beginning. */
  readonly onFile: (name: string, content: Blob) => void;
}

export function PasteOrFile({ id, words, accept, text, onText, onLongText, onFile }: PasteOrFileProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <label htmlFor={id}>{words.paste}</label>
      <textarea
        id={id}
        className={styles.text}
        rows={6}
        spellCheck={false}
        autoComplete="off"
        placeholder={words.example}
        value={text}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (pasted.length <= MOST_SHOWN) return;
          event.preventDefault();
          onLongText(pasted);
        }}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
      />
      <div className={styles.actions}>
        <button type="button" className={styles.button} onClick={() => picker.current?.click()}>
          {words.file}
        </button>
        <input
          ref={picker}
          type="file"
          accept={accept}
          hidden
          aria-label={words.file}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file !== undefined) onFile(file.name, file.slice(0, MOST_BYTES));
            target.value = '';
          }}
        />
      </div>
      <p>{words.limits}</p>
    </>
  );
}
