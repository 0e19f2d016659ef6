/** The fault of the formula being typed: its place with carets under it, and a sentence. */
import { useEffect, useRef } from 'react';
import { debounced } from '../../browser/debounced';
import type { FormulaFault } from '../../math/formula/expression';
import { formulaText } from '../../text/formula';
import { excerptOf } from './excerpt';
import styles from './formula.module.css';

interface FaultProps {
  readonly id: string;
  readonly text: string;
  readonly fault: FormulaFault;
}

export function Fault({ id, text, fault }: FaultProps) {
  const { before, marked, after, carets } = excerptOf(text, fault);
  return (
    <div className={styles.fault}>
      <pre aria-hidden="true">
        {before}
        <mark>{marked}</mark>
        {after}
        {'\n'}
        <b>{carets}</b>
      </pre>
      <p id={id}>{sentenceOf(fault)}</p>
      <p className={styles.soft}>{formulaText.kept}</p>
    </div>
  );
}

/** Says the fault aloud once the typing rests: nearly every formula is faulty until it is complete. */
export function FaultAnnouncement({ fault }: { readonly fault: FormulaFault | null }) {
  const status = useRef<HTMLSpanElement>(null);
  const sentence = fault === null ? '' : sentenceOf(fault);
  useEffect(() => {
    const rest = debounced(() => {
      if (status.current !== null) status.current.textContent = sentence;
    });
    rest.moved();
    return rest.cancel;
  }, [sentence]);
  return <span ref={status} className={styles.spoken} role="status" />;
}

function sentenceOf({ at, message }: FormulaFault): string {
  return formulaText.at(at + 1, message);
}
