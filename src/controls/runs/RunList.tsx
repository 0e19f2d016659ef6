/** The runs, which of them is selected and which are shown, and the way to add one. */
import { OPTIMIZERS } from '../../catalog/optimizers';
import { Icon } from '../../icons/Icon';
import { DEFAULT_START, defaultRun, nextRunId } from '../../scene/defaults';
import { MAX_RUNS } from '../../scene/limits';
import { worksOn } from '../../scene/offers';
import type { Scene } from '../../scene/types';
import { addRun } from '../../state/edits';
import { selectedOrFirst } from '../../state/runStarts';
import { useWorkbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { recordedText } from '../../text/recorded';
import { Section } from '../Section';
import { useRunIds, useSelectedId } from '../useRuns';
import { RunRow } from './RunRow';
import styles from './runs.module.css';
import { useScrollToSelected } from './useScrollToSelected';

export function RunList({ openRun }: { readonly openRun: () => void }) {
  const { scene, view } = useWorkbench();
  const ids = useRunIds();
  const selected = useSelectedId();
  const list = useScrollToSelected(selected);
  const full = ids.length >= MAX_RUNS;
  const add = () => {
    const id = nextRunId(scene.getState().scene.runs);
    if (id === undefined) return;
    scene.getState().edit((before) => addRun(before, newRun(before, id, selected)));
    view.getState().select(id);
  };
  return (
    <Section
      title={CONTROLS_TEXT.runs}
      oneLine
      aside={
        <>
          {full && <span className={styles.cap}>{CONTROLS_TEXT.runCap(MAX_RUNS)}</span>}
          <button
            type="button"
            className={styles.add}
            title={recordedText.openHint}
            onClick={() => openRun()}
          >
            <Icon name="open" />
            <span>{recordedText.open}</span>
          </button>
          <button type="button" className={styles.add} data-fills="runs" disabled={full} onClick={add}>
            <Icon name="add" />
            <span>{CONTROLS_TEXT.addRun}</span>
          </button>
        </>
      }
    >
      {ids.length === 0 ? (
        <p className={styles.none}>{CONTROLS_TEXT.noRuns}</p>
      ) : (
        <ul ref={list} className={styles.list}>
          {ids.map((id, index) => (
            <RunRow
              key={id}
              id={id}
              selected={id === selected}
              first={index === 0}
              last={index === ids.length - 1}
              full={full}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The first rule of the shelf that is not on show yet, from where the selected run starts. */
function newRun({ runs, objective }: Scene, id: string, selected: string) {
  const start = selectedOrFirst(runs, selected)?.start ?? DEFAULT_START;
  const next =
    OPTIMIZERS.find(
      (optimizer) => worksOn(optimizer.id, objective) && runs.every((run) => run.optimizer !== optimizer.id),
    ) ?? OPTIMIZERS[0];
  return defaultRun(next.id, id, start);
}
