/** The hyperparameters of one run, with a choice between the runs where there are several. */
import { useShallow } from 'zustand/react/shallow';
import { findOptimizer } from '../../catalog/optimizers';
import { Select } from '../../controls/fields/Select';
import { Hyperparameters } from '../../controls/run/Hyperparameters';
import { Section } from '../../controls/Section';
import { useRun, useRunIds, useSelectedId } from '../../controls/useRuns';
import { RunSwatch } from '../../runStyle/RunSwatch';
import { runNames } from '../../scene/runName';
import { useScene, useWorkbench } from '../../state/workbench';
import { embedText } from '../../text/embed';
import styles from './embed.module.css';

export function HyperPanel() {
  const { view } = useWorkbench();
  const ids = useRunIds();
  const names = useScene(useShallow(({ scene }) => runNames(scene.runs)));
  const selected = useSelectedId();
  const optimizer = useRun(selected, (run) => run.optimizer, '');
  if (selected === '') return <p className={styles.empty}>{embedText.noRuns}</p>;
  const hasNone = Object.keys(findOptimizer(optimizer)?.hyper ?? {}).length === 0;
  return (
    <Section title={embedText.panels.hyper} aside={<RunSwatch id={selected} />}>
      {ids.length > 1 && (
        <Select
          name={embedText.run}
          caption={embedText.run}
          value={selected}
          onChange={(id) => view.getState().select(id)}
        >
          {ids.map((id, index) => (
            <option key={id} value={id}>
              {names[index]}
            </option>
          ))}
        </Select>
      )}
      {hasNone ? (
        <p className={styles.empty}>{embedText.noRule}</p>
      ) : (
        <Hyperparameters id={selected} optimizer={optimizer} />
      )}
    </Section>
  );
}
