/** Lets one value go to all runs, and says how many runs each setting then changes. */
import { findOptimizer } from '../../catalog/optimizers';
import { useScene } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { Checkbox } from '../fields/Checkbox';
import styles from './run.module.css';
import { hasHyper } from './scope';

interface AllRunsSwitchProps {
  /** The selected run's. */
  readonly optimizer: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Renders nothing where there is one run. */
export function AllRunsSwitch({ optimizer, on, onChange }: AllRunsSwitchProps) {
  const all = useScene(({ scene }) => scene.runs);
  const runs = all.length;
  // Only those that not every run has are worth naming.
  const few = Object.entries(findOptimizer(optimizer)?.hyper ?? {})
    .map(([key, { name }]) => ({ name, count: all.filter(hasHyper(key, name)).length }))
    .filter(({ count }) => count < runs);
  if (runs < 2) return null;
  return (
    <div className={styles.allRuns}>
      <Checkbox name={CONTROLS_TEXT.allRuns} checked={on} onChange={onChange} />
      <p role="status" className={styles.allRunsNote}>
        {on ? CONTROLS_TEXT.changesRuns(runs, few) : ''}
      </p>
    </div>
  );
}
