/** Lets the rates be changed from the playhead's step on. */
import { CONTROLS_TEXT } from '../../text/controls';
import { Checkbox } from '../fields/Checkbox';
import styles from './run.module.css';

interface FromHereSwitchProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function FromHereSwitch({ on, onChange }: FromHereSwitchProps) {
  return (
    <div className={styles.allRuns}>
      <Checkbox name={CONTROLS_TEXT.fromHere} checked={on} onChange={onChange} />
      <p role="status" className={styles.allRunsNote}>
        {on ? CONTROLS_TEXT.fromHereNote : ''}
      </p>
    </div>
  );
}
