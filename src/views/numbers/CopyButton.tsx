/** Copies a text and says whether that worked. */
import { useEffect, useState } from 'react';
import { numbersText } from '../../text/numbers';
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

  const said = { none: '', copied: numbersText.copied, failed: numbersText.copyFailed }[outcome];
  return (
    <span className={styles.copy}>
      <span role="status" className={styles.outcome}>
        {said}
      </span>
      <button type="button" className={styles.copyButton} title={numbersText.copyHint} onClick={copy}>
        {numbersText.copy}
      </button>
    </span>
  );
}
