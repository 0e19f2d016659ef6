/** The left column: the runs, where they start, and the selected run with its rule. */
import { isRecorded } from '../scene/recorded';
import styles from './controls.module.css';
import { RulePanel } from './rule/RulePanel';
import { RecordedSection } from './run/RecordedSection';
import { RunSection } from './run/RunSection';
import { StartSection } from './run/StartSection';
import { RunList } from './runs/RunList';
import { useRun, useSelectedId } from './useRuns';

/** @param openRun opens the dialog that reads in a run */
export function ControlsPanel({ openRun }: { readonly openRun: () => void }) {
  const selected = useSelectedId();
  const recorded = useRun(selected, isRecorded, false);
  return (
    <div className={styles.panel}>
      <RunList openRun={openRun} />
      {recorded && <RecordedSection id={selected} />}
      {selected !== '' && !recorded && (
        <>
          <StartSection id={selected} />
          <RunSection id={selected} />
          <RulePanel id={selected} />
        </>
      )}
    </div>
  );
}
