/** The left column: the runs, where they start, and the selected run with its rule. */
import styles from './controls.module.css';
import { RulePanel } from './rule/RulePanel';
import { RunSection } from './run/RunSection';
import { StartSection } from './run/StartSection';
import { RunList } from './runs/RunList';
import { useSelectedId } from './useRuns';

export function ControlsPanel() {
  const selected = useSelectedId();
  return (
    <div className={styles.panel}>
      <RunList />
      {selected !== '' && (
        <>
          <StartSection id={selected} />
          <RunSection id={selected} />
          <RulePanel id={selected} />
        </>
      )}
    </div>
  );
}
