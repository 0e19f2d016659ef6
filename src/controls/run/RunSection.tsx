/** The selected run: its rule, what the rule lets one set, and the rest folded away. */
import { useState } from 'react';
import type { OptimizerEntry } from '../../catalog/define';
import { entryOf, OPTIMIZER_ENTRIES } from '../../catalog/optimizers';
import { changeOptimizer } from '../../scene/defaults';
import { worksOn } from '../../scene/offers';
import { editRun } from '../../state/runStarts';
import { useScene, useWorkbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { Section } from '../Section';
import { useRun } from '../useRuns';
import { AllRunsSwitch } from './AllRunsSwitch';
import { FromHereSwitch } from './FromHereSwitch';
import { Hyperparameters } from './Hyperparameters';
import { MoreSettings } from './MoreSettings';
import { RulePicker } from './RulePicker';
import styles from './run.module.css';
import { AllRuns, FromHere, hasMomentumSchedule, hasSchedule } from './scope';

export function RunSection({ id }: { readonly id: string }) {
  const { scene } = useWorkbench();
  const [all, setAll] = useState(false);
  const [fromHere, setFromHere] = useState(false);
  const hasRates = useRun(id, (run) => hasSchedule(run) || hasMomentumSchedule(run), false);
  const several = useScene((state) => state.scene.runs.length > 1);
  const optimizer = useRun(id, (run) => run.optimizer, '');
  const works = useScene((state) => worksOn(optimizer, state.scene.objective));
  const entry = useRun<OptimizerEntry | undefined>(
    id,
    (run) => entryOf(run.optimizer, run.decay.kind),
    undefined,
  );
  const choose = (entryId: string) => {
    const chosen = OPTIMIZER_ENTRIES.find((each) => each.id === entryId);
    if (chosen === undefined) return;
    scene
      .getState()
      .edit((before) =>
        editRun(before, id, (run) => changeOptimizer(run, chosen.optimizer, chosen.decoupled)),
      );
  };
  return (
    <Section title={CONTROLS_TEXT.thisRun} aside={<RulePicker value={entry?.id ?? ''} onChange={choose} />}>
      <p className={styles.summary}>{entry?.summary}</p>
      {!works && entry !== undefined && (
        <p role="status" className={styles.refused}>
          {CONTROLS_TEXT.needsData(entry.name)}
        </p>
      )}
      <AllRuns value={all && several}>
        <FromHere value={fromHere && hasRates}>
          <Hyperparameters id={id} optimizer={optimizer} />
        </FromHere>
        {hasRates && <FromHereSwitch on={fromHere} onChange={setFromHere} />}
        <AllRunsSwitch optimizer={optimizer} on={all} onChange={setAll} />
        <MoreSettings id={id} optimizer={optimizer} />
      </AllRuns>
    </Section>
  );
}
