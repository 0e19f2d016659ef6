/** Copies a text and says whether that worked. */
import { useEffect, useState } from 'react';
import { NUMBERS_TEXT } from '../../text/numbers';
import styles from './numbers.module.css';

const SHOWN_MS = 2000;

type Outcome = 'none' | 'copied' | 'failed';

export function CopyButton({ text }: { readonly text: () => string }) {
  const [outcome, setOutcome] = useState<Outcome>('none');

  useEffect(() => {
    if (outcome === 'none') return;
    const timer = setTimeout(() => setOutcome('none'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  };

  const said = { none: '', copied: NUMBERS_TEXT.copied, failed: NUMBERS_TEXT.copyFailed }[outcome];
  return (
    <span className={styles.copy}>
      <span role="status" className={styles.outcome}>
        {said}
      </span>
      <button type="button" className={styles.copyButton} title={NUMBERS_TEXT.copyHint} onClick={copy}>
        {NUMBERS_TEXT.copy}
      </button>
    </span>
  );
}
