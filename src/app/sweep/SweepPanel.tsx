/** The lab's section "Sweep": what is swept beside the heat map or the curves that come of it. */
import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { debounced } from '../../browser/debounced';
import { onFrame } from '../../browser/onFrame';
import { SweepControls } from '../../controls/sweep/SweepControls';
import { sweepSource } from '../../controls/sweep/sources';
import { isDecided } from '../../scene/decidedRates';
import { runNames } from '../../scene/runName';
import { dataSeed, sweepFaults } from '../../scene/sweep';
import { sweepChoices } from '../../scene/sweepChoices';
import type { Sweep } from '../../scene/sweepFields';
import type { RunSpec } from '../../scene/types';
import { isOnShow } from '../../state/lab';
import { ruleRuns } from '../../state/runStarts';
import { connectSweep, type SweepConnection } from '../../state/sweep/connect';
import { sweepStoreOf } from '../../state/sweep/stores';
import { usualSweep } from '../../state/sweep/usualSweep';
import { useScene, useView, useWorkbench, type Workbench } from '../../state/workbench';
import { sweepText, sweepWords } from '../../text/sweep';
import { SweepAnswer } from './SweepAnswer';
import styles from './sweepPanel.module.css';

function atRest(work: () => void) {
  const { moved, cancel } = debounced(work);
  return { request: moved, cancel };
}

/** The sweep stays while the section is closed. */
const lastSweeps = new WeakMap<Workbench, Sweep>();

export function SweepPanel() {
  const workbench = useWorkbench();
  const { familySpecs, view, scene: scenes } = workbench;
  const store = sweepStoreOf(workbench);
  const sweep = useStore(familySpecs, (state) => state.sweep);
  const scene = useScene(({ scene: all }) => all);
  const selected = useView((state) => state.view.selected);
  const window = useView((state) => state.view.window);
  const connection = useRef<SweepConnection | null>(null);

  // While the section is open its sweep is a part of the document, and of the link.
  useEffect(() => {
    const put = () => {
      // Put into a lab that shows another section or none, it would bring this one back.
      if (!isOnShow('sweep')) return;
      const runs = ruleRuns(scenes.getState().scene.runs);
      const { sweep: now, setSweep } = familySpecs.getState();
      if (now !== null && runs.some(({ id }) => id === now.run)) return;
      const run = runs.find(({ id }) => id === view.getState().view.selected) ?? runs[0];
      const last = lastSweeps.get(workbench);
      if (last !== undefined && now === null && runs.some(({ id }) => id === last.run)) setSweep(last);
      else setSweep(run === undefined ? null : usualFor(workbench, run));
    };
    put();
    const stops = [
      familySpecs.subscribe((state) => state.sweep, put),
      scenes.subscribe((state) => state.scene.runs, put),
    ];
    return () => {
      for (const stop of stops) stop();
      const { sweep: now, setSweep } = familySpecs.getState();
      if (now !== null) lastSweeps.set(workbench, now);
      setSweep(null);
    };
  }, [workbench, familySpecs, scenes, view]);
  useEffect(() => {
    const connected = connectSweep(workbench, store, onFrame, atRest);
    connection.current = connected;
    return connected.end;
  }, [workbench, store]);

  const run = scene.runs.find(({ id }) => id === sweep?.run);
  const choices = useMemo(
    () => (run === undefined ? [] : sweepChoices(scene, run, window, sweepWords)),
    [scene, run, window],
  );
  const fine = useStore(store, (state) => state.fine);
  const source = useMemo(() => sweepSource(familySpecs), [familySpecs]);
  if (sweep === null || run === undefined) return <p className={styles.message}>{sweepText.noRun}</p>;

  const names = runNames(scene.runs);
  const change = (changed: Partial<Sweep>) => {
    const { sweep: now, setSweep } = familySpecs.getState();
    if (now === null) return;
    const other = changed.run === undefined ? undefined : scene.runs.find(({ id }) => id === changed.run);
    if (other === undefined) setSweep({ ...now, ...changed });
    else setSweep(movedTo(workbench, now, other));
    if (changed.run !== undefined && changed.run !== selected) view.getState().select(changed.run);
    if (changed.x !== undefined || changed.y !== undefined) store.setState({ before: [] });
  };

  return (
    <div className={styles.panel}>
      <SweepControls
        sweep={sweep}
        choices={choices}
        runs={ruleRuns(scene.runs).map((each) => ({
          id: each.id,
          name: names[scene.runs.indexOf(each)],
        }))}
        change={change}
        fine={fine}
        drawsData={dataSeed(scene.objective) !== null}
        onFine={(next) => store.setState({ fine: next })}
        source={source}
      />
      <SweepAnswer
        sweep={sweep}
        store={store}
        scene={scene}
        choices={choices}
        connection={() => connection.current}
      />
    </div>
  );
}

function usualFor(workbench: Workbench, run: RunSpec): Sweep | null {
  const { scene, view } = workbench;
  return usualSweep(run, sweepChoices(scene.getState().scene, run, view.getState().view.window, sweepWords));
}

/** The same sweep of another run, where its numbers make a difference to that and go as far; else the usual one. */
function movedTo(workbench: Workbench, sweep: Sweep, run: RunSpec): Sweep | null {
  const moved = { ...sweep, run: run.id };
  const isIdle = isDecided(run, moved.x.of) || (moved.y !== null && isDecided(run, moved.y.of));
  const isWhole = !isIdle && sweepFaults(workbench.scene.getState().scene, moved).length === 0;
  return isWhole ? moved : usualFor(workbench, run);
}
