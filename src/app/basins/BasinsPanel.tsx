/** The lab's section "Basins": a small map for each visible run, and which of them finds the lowest minimum most often. */
import { useEffect, useState } from 'react';
import { saveText } from '../../browser/saveText';
import { type BasinMap, basinsCsv } from '../../layers/kit/basinMap';
import { followBasins } from '../../layers/kit/followBasins';
import { isMostlyGoing, stillMoving } from '../../layers/kit/stillMoving';
import { RunSwatch } from '../../runStyle/RunSwatch';
import { FIRST_MINIMUM } from '../../scene/basins';
import type { BasinsMark } from '../../scene/marks';
import { runNames } from '../../scene/runName';
import type { RunSpec } from '../../scene/types';
import { findRun, moveStart, ruleRuns, selectedOrFirst } from '../../state/runStarts';
import { useScene, useView, useWorkbench } from '../../state/workbench';
import { BASINS_TEXT } from '../../text/basins';
import styles from '../../views/basins/basins.module.css';
import { SmallMap } from '../../views/basins/SmallMap';
import { BasinsKey } from '../../views/shared/BasinsKey';

interface Drawn {
  readonly map: BasinMap;
  readonly mark: BasinsMark;
}

type DrawnRuns = Readonly<Record<string, Drawn | null>>;

export function BasinsPanel() {
  const [drawn, setDrawn] = useState<DrawnRuns>({});
  const runs = useScene(({ scene }) => scene.runs);
  const selected = useView(({ view }) => view.selected);
  const names = runNames(runs);
  const visible = ruleRuns(runs).filter((run) => run.visible);
  if (visible.length === 0) return <p className={styles.panel}>{BASINS_TEXT.noRuns}</p>;
  const nameOf = (run: RunSpec) => names[runs.indexOf(run)];
  const going = visible.filter(({ id }) => drawn[id] != null && isMostlyGoing(drawn[id].mark));
  const chosen = selectedOrFirst(runs, selected)?.id;
  return (
    <div className={styles.panel} data-grows-on-paper>
      <p className={styles.answer}>{answerOf(visible, nameOf, drawn)}</p>
      <MoreSteps runs={going} />
      <ul className={styles.maps}>
        {visible.map((run) => (
          <RunBasins
            key={run.id}
            run={run}
            name={nameOf(run)}
            isChosen={run.id === chosen}
            drawn={drawn[run.id] ?? null}
            draw={(next) => setDrawn((all) => ({ ...all, [run.id]: next }))}
          />
        ))}
      </ul>
    </div>
  );
}

interface RunBasinsProps {
  readonly run: RunSpec;
  readonly name: string;
  readonly isChosen: boolean;
  readonly drawn: Drawn | null;
  readonly draw: (drawn: Drawn | null) => void;
}

function RunBasins({ run: { id, start }, name, isChosen, drawn, draw }: RunBasinsProps) {
  const workbench = useWorkbench();
  const [fault, setFault] = useState('');
  const window = useView(({ view }) => view.window);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `draw` is another one with each rendering, and does the same
  useEffect(
    () =>
      followBasins(
        workbench,
        () => findRun(workbench.scene.getState().scene, id),
        (map) => {
          setFault('');
          draw(map && { map, mark: map.mark() });
        },
        setFault,
      ),
    [workbench, id],
  );

  return (
    <li className={styles.run}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.choose}
          data-on-paper
          aria-pressed={isChosen}
          onClick={() => workbench.view.getState().select(id)}
        >
          <RunSwatch id={id} />
          {name}
        </button>
        <button
          type="button"
          className={styles.save}
          aria-label={BASINS_TEXT.csvOf(name)}
          disabled={drawn === null}
          onClick={() => drawn && saveText('errorscape-basins.csv', 'text/csv', basinsCsv(drawn.map))}
        >
          {BASINS_TEXT.csv}
        </button>
      </div>
      <SmallMap
        run={name}
        mark={drawn?.mark ?? null}
        window={window}
        start={start}
        move={(point, gesture) => {
          workbench.view.getState().select(id);
          const asOneStep = gesture === 'nudge' ? `nudge-start-${id}` : '';
          workbench.scene.getState().edit((scene) => moveStart(scene, id, point), asOneStep);
        }}
        onSettle={() => workbench.scene.getState().endGesture()}
      />
      {fault !== '' && <p className={styles.note}>{BASINS_TEXT.fault(fault)}</p>}
      {drawn === null && fault === '' && <p className={styles.note}>{BASINS_TEXT.computing}</p>}
      {drawn !== null && <BasinsKey label={BASINS_TEXT.legendOf(name)} entries={drawn.mark.key} />}
    </li>
  );
}

/** Says which runs have too few steps to arrive from most starts, and offers them more. */
function MoreSteps({ runs }: { readonly runs: readonly RunSpec[] }) {
  const workbench = useWorkbench();
  if (runs.length === 0) return null;
  const { text, remedy } = stillMoving(workbench, runs);
  return (
    <p className={styles.offer}>
      {text}
      {remedy !== undefined && (
        <button type="button" className={styles.take} onClick={remedy.press}>
          {remedy.button}
        </button>
      )}
    </p>
  );
}

/** The share of starts that find the lowest minimum, run by run, the best first. */
function answerOf(visible: readonly RunSpec[], nameOf: (run: RunSpec) => string, drawn: DrawnRuns): string {
  const shares = visible.flatMap((run) => {
    const own = drawn[run.id];
    if (own == null || own.map.known.length === 0) return [];
    const share = own.mark.key.find(({ end }) => end === FIRST_MINIMUM)?.share ?? 0;
    return [{ name: nameOf(run), share, minimum: own.map.known[0] }];
  });
  if (shares.length === 0) return BASINS_TEXT.noAnswer;
  const parts = shares
    .sort((one, other) => other.share - one.share)
    .map(({ name, share }) => BASINS_TEXT.runShare(name, BASINS_TEXT.share(share)));
  const { w, b } = shares[0].minimum;
  return BASINS_TEXT.answer(BASINS_TEXT.shortMinimum(w, b), parts);
}
