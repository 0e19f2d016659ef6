/** Goes to the step at which the runs on show part, by this button and by its key, and says which it is and which two do. */
import { useEffect, useEffectEvent, useState } from 'react';
import { shortcutProps } from '../../commands/keyText';
import { PARTING, PARTING_COMMANDS } from '../../commands/parting';
import { pressCommand } from '../../commands/press';
import { goToParting } from '../../state/parting';
import { useWorkbench } from '../../state/workbench';
import { numbersText } from '../../text/numbers';
import styles from './numbers.module.css';
import { partingText } from './partingText';

const SHOWN_MS = 4000;

export function PartingButton() {
  const workbench = useWorkbench();
  /** Counted, so that the same answer is given anew. */
  const [answer, setAnswer] = useState({ count: 0, text: '' });

  const go = () => {
    const text = partingText(goToParting(workbench), workbench.scene.getState().scene.runs);
    setAnswer(({ count }) => ({ count: count + 1, text }));
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!event.repeat && pressCommand(PARTING_COMMANDS, event, { goToParting: go })) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  useEffect(() => {
    if (answer.text === '') return;
    const timer = setTimeout(() => setAnswer(({ count }) => ({ count, text: '' })), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [answer]);

  return (
    <span className={styles.copy}>
      <span role="status" className={styles.outcome}>
        {answer.text}
      </span>
      <button type="button" className={styles.copyButton} {...shortcutProps(PARTING)} onClick={go}>
        {numbersText.parting}
      </button>
    </span>
  );
}
