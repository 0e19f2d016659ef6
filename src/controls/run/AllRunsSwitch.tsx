/** Lets one value go to all runs, and says how many runs each setting then changes. */
import { useShallow } from 'zustand/react/shallow';
import { useScene } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { Checkbox } from '../fields/Checkbox';
import styles from './run.module.css';
import { hasRate } from './scope';

interface AllRunsSwitchProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Renders nothing where there is one run. */
export function AllRunsSwitch({ on, onChange }: AllRunsSwitchProps) {
  const [runs, rates] = useScene(
    useShallow(({ scene }) => [scene.runs.length, scene.runs.filter(hasRate).length]),
  );
  if (runs < 2) return null;
  return (
    <div className={styles.allRuns}>
      <Checkbox name={CONTROLS_TEXT.allRuns} checked={on} onChange={onChange} />
      <p role="status" className={styles.allRunsNote}>
        {on ? CONTROLS_TEXT.changesRuns(runs, rates) : ''}
      </p>
    </div>
  );
}
