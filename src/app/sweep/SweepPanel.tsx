/** The lab's section "Sweep": what is swept beside the heat map or the curves that come of it. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { onFrame } from '../../browser/onFrame';
import { saveText } from '../../browser/saveText';
import { SweepControls } from '../../controls/sweep/SweepControls';
import { sweepSource } from '../../controls/sweep/sources';
import { runStyle } from '../../runStyle/runStyle';
import { goodRange } from '../../scene/goodRange';
import type { Sweep } from '../../scene/partSpecs';
import { runNames } from '../../scene/runName';
import { sweptRange, withSwept } from '../../scene/sweep';
import { sweepChoices, sweptValue, usualAxis } from '../../scene/sweepChoices';
import { sweepCsv } from '../../scene/sweepCsv';
import { betweenShares, shareOf } from '../../scene/sweepPosition';
import type { RunSpec, Scene } from '../../scene/types';
import { moveStart } from '../../state/edits';
import { connectSweep, type SweepConnection } from '../../state/sweep/connect';
import type { SweepResult } from '../../state/sweep/result';
import { createSweepStore, type SweepStore } from '../../state/sweep/sweep';
import { usualSweep } from '../../state/sweep/usual';
import { useScene, useView, useWorkbench, type Workbench } from '../../state/workbench';
import { sweepText, sweepWords } from '../../text/sweep';
import { Curves } from '../../views/curves/Curves';
import type { Curve } from '../../views/curves/drawCurves';
import { HeatLegend } from '../../views/heatmap/HeatLegend';
import { type Cell, HeatMap } from '../../views/heatmap/HeatMap';
import { heatValue, isCategory } from '../../views/heatmap/heatColours';
import { SweepReadout } from '../../views/heatmap/SweepReadout';
import { SweepStatus } from '../../views/heatmap/SweepStatus';
import { bestCell, summaryOf } from '../../views/heatmap/summary';
import styles from './sweepPanel.module.css';

/** Results stay while the section is closed, and so does the sweep itself. */
const stores = new WeakMap<Workbench, SweepStore>();
const lastSweeps = new WeakMap<Workbench, Sweep>();

function storeOf(workbench: Workbench): SweepStore {
  const store = stores.get(workbench) ?? createSweepStore();
  stores.set(workbench, store);
  return store;
}

export function SweepPanel() {
  const workbench = useWorkbench();
  const { familySpecs, view, scene: scenes } = workbench;
  const store = storeOf(workbench);
  const sweep = useStore(familySpecs, (state) => state.sweep);
  const scene = useScene(({ scene: all }) => all);
  const selected = useView((state) => state.view.selected);
  const window = useView((state) => state.view.window);
  const connection = useRef<SweepConnection | null>(null);

  // While the section is open its sweep is a part of the document, and of the link.
  useEffect(() => {
    const put = () => {
      const { runs } = scenes.getState().scene;
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
    const connected = connectSweep(workbench, store, onFrame);
    connection.current = connected;
    return connected.end;
  }, [workbench, store]);

  const run = scene.runs.find(({ id }) => id === sweep?.run);
  const choices = useMemo(
    () => (run === undefined ? [] : sweepChoices(scene, run, window, sweepWords)),
    [scene, run, window],
  );
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
        runs={scene.runs.map(({ id }, i) => ({ id, name: names[i] }))}
        change={change}
        source={source}
      />
      <SweepAnswer
        sweep={sweep}
        store={store}
        run={run}
        scene={scene}
        nameOf={(of) => choices.find((choice) => choice.of === of)?.name ?? of}
        connection={() => connection.current}
      />
    </div>
  );
}

function usualFor(workbench: Workbench, run: RunSpec): Sweep | null {
  const { scene, view } = workbench;
  return usualSweep(run, sweepChoices(scene.getState().scene, run, view.getState().view.window, sweepWords));
}

/** The same sweep of another run, where that has the numbers; else its usual one. */
function movedTo(workbench: Workbench, sweep: Sweep, run: RunSpec): Sweep | null {
  const { scene } = workbench.scene.getState();
  const has = (of: string | undefined) => of === undefined || sweptRange(scene, run, of) !== null;
  return has(sweep.x.of) && has(sweep.y?.of) ? { ...sweep, run: run.id } : usualFor(workbench, run);
}

interface SweepAnswerProps {
  readonly sweep: Sweep;
  readonly store: SweepStore;
  readonly run: RunSpec;
  readonly scene: Scene;
  readonly nameOf: (of: string) => string;
  readonly connection: () => SweepConnection | null;
}

function SweepAnswer({ sweep, store, run, scene, nameOf, connection }: SweepAnswerProps) {
  const workbench = useWorkbench();
  const { familySpecs } = workbench;
  const { results, status, progress, faults, before, version } = useStore(store);
  const [cell, setCell] = useState<Cell | null>(null);
  const [note, setNote] = useState('');
  const result = results.get(sweep.run);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the results are filled in place
  const best = useMemo((): Cell | null => {
    if (status !== 'done' || result === undefined || isCategory(sweep.measure)) return null;
    const at = bestCell(result, sweep.measure);
    return at < 0 ? null : [at % result.columns, Math.floor(at / result.columns)];
  }, [status, result, version, sweep.measure]);

  const read = (next: Cell | null) => {
    setCell(next);
    setNote('');
    if (result === undefined || next === null) connection()?.prefer(null);
    else
      connection()?.prefer([
        next[0] / Math.max(1, result.columns - 1),
        next[1] / Math.max(1, result.rows - 1),
      ]);
  };
  const pick = (id: string, [column, row]: Cell) => {
    const own = results.get(id);
    if (own === undefined) return;
    workbench.scene.getState().edit((now) => withCell(now, id, own, column, row));
    workbench.view.getState().select(id);
  };
  const zoom = (x: readonly [number, number], y: readonly [number, number] | null) => {
    const legal = (of: string) => sweptRange(scene, run, of);
    const [ofX, ofY] = [legal(sweep.x.of), sweep.y === null ? null : legal(sweep.y.of)];
    const nextX = ofX === null ? null : betweenShares(sweep.x, x[0], x[1], ofX);
    const nextY =
      sweep.y === null || y === null
        ? sweep.y
        : ofY === null
          ? null
          : betweenShares(sweep.y, y[0], y[1], ofY);
    if (nextX === null || (sweep.y !== null && nextY === null)) {
      setNote(sweepText.noCloser);
      return;
    }
    store.setState({ before: [...before, { x: sweep.x, y: sweep.y }].slice(-100) });
    familySpecs.getState().setSweep({ ...sweep, x: nextX, y: nextY });
    setCell(null);
  };
  const back = () => {
    const last = before.at(-1);
    if (last === undefined) return;
    store.setState({ before: before.slice(0, -1) });
    familySpecs.getState().setSweep({ ...sweep, ...last });
    setCell(null);
  };
  const reset = () => {
    const choices = sweepChoices(scene, run, workbench.view.getState().view.window, sweepWords);
    const usual = (of: string | undefined) => choices.find((choice) => choice.of === of);
    const [x, y] = [usual(sweep.x.of), usual(sweep.y?.of)];
    if (x === undefined) return;
    store.setState({ before: [...before, { x: sweep.x, y: sweep.y }].slice(-100) });
    familySpecs.getState().setSweep({
      ...sweep,
      x: usualAxis(x, sweep.x.count),
      y: y === undefined ? null : usualAxis(y, sweep.x.count),
    });
    setCell(null);
  };
  const present = (of: string) => sweptValue(scene, run, of);
  const save = () => {
    if (result !== undefined) saveText('errorscape-sweep.csv', 'text/csv', sweepCsv(sweep, result));
  };

  const xName = nameOf(sweep.x.of);
  const yName = sweep.y === null ? '' : nameOf(sweep.y.of);
  const measure = sweepText.measures[sweep.measure];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the results are filled in place
  const summary = useMemo(
    () =>
      status === 'done' && result !== undefined && sweep.y !== null
        ? summaryOf(result, sweep.measure, [xName, yName])
        : '',
    [status, result, version, sweep.y, sweep.measure, xName, yName],
  );
  return (
    <div className={styles.answer}>
      <div className={styles.line}>
        <SweepStatus
          status={status}
          progress={progress}
          faults={faults}
          stop={() => connection()?.stop()}
          goOn={() => connection()?.goOn()}
          again={() => connection()?.again()}
        />
        <span className={styles.tools}>
          <button
            type="button"
            disabled={best === null}
            onClick={() => {
              if (best !== null) pick(sweep.run, best);
            }}
          >
            {sweepText.loadBest}
          </button>
          <button type="button" disabled={before.length === 0} onClick={back}>
            {sweepText.back}
          </button>
          <button type="button" onClick={reset}>
            {sweepText.reset}
          </button>
          <button type="button" title={sweepText.csvHint} disabled={status !== 'done'} onClick={save}>
            {sweepText.csv}
          </button>
        </span>
      </div>
      {result !== undefined && sweep.y !== null && result.sweep.y !== null && (
        <>
          <SweepReadout result={result} cell={cell} names={[xName, yName]} note={note} summary={summary} />
          <HeatMap
            store={store}
            result={result}
            measure={sweep.measure}
            xName={xName}
            yName={yName}
            label={`${sweepText.heat(measure, xName, yName)} ${summary}`.trim()}
            present={presentPlace(sweep, present)}
            cell={cell}
            best={best}
            onCell={read}
            onPick={(picked) => pick(sweep.run, picked)}
            onZoom={zoom}
            onBack={back}
            onReset={reset}
          />
          <HeatLegend store={store} result={result} measure={sweep.measure} />
        </>
      )}
      {result !== undefined && sweep.y === null && result.sweep.y === null && (
        <SweepCurves
          sweep={sweep}
          store={store}
          scene={scene}
          xName={xName}
          note={note}
          index={cell === null ? null : cell[0]}
          onIndex={(index) => read(index === null ? null : [index, 0])}
          onPick={(id, index) => pick(id, [index, 0])}
          onZoom={(x) => zoom(x, null)}
          onBack={back}
          onReset={reset}
        />
      )}
    </div>
  );
}

interface SweepCurvesProps {
  readonly sweep: Sweep;
  readonly store: SweepStore;
  readonly scene: Scene;
  readonly xName: string;
  readonly note: string;
  readonly index: number | null;
  readonly onIndex: (index: number | null) => void;
  readonly onPick: (run: string, index: number) => void;
  readonly onZoom: (x: readonly [number, number]) => void;
  readonly onBack: () => void;
  readonly onReset: () => void;
}

function SweepCurves({ sweep, store, scene, xName, note, ...rest }: SweepCurvesProps) {
  const { results, version } = useStore(store);
  const { measure } = sweep;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the results are filled in place
  const curves = useMemo(() => {
    const names = runNames(scene.runs);
    return scene.runs.flatMap((run, i): Curve[] => {
      const result = results.get(run.id);
      if (result === undefined) return [];
      const y = Float64Array.from(result.grid.x, (_, cell) =>
        result.shown[cell] === cell ? heatValue(result, measure, cell) : Number.NaN,
      );
      return [
        {
          id: run.id,
          name: names[i],
          style: runStyle(run.id, scene.runs),
          x: result.grid.x,
          y,
          good: goodRange(result.grid.x, y),
          present: sweptValue(scene, run, sweep.x.of),
          selected: run.id === sweep.run,
        },
      ];
    });
  }, [results, version, measure, scene, sweep.x.of, sweep.run]);
  const values = results.get(sweep.run)?.grid.x ?? [];
  const words = curves.map(({ name, good }) =>
    good === null ? '' : sweepText.width(name, String(Number(good.decades.toPrecision(2)))),
  );
  return (
    <>
      <p className={styles.note} role="status">
        {note}
      </p>
      <Curves
        axis={results.get(sweep.run)?.sweep.x ?? sweep.x}
        values={values}
        curves={curves}
        xName={xName}
        yName={sweepText.measures[measure]}
        label={`${sweepText.curves(sweepText.measures[measure], xName)} ${words.join(' ')}`}
        {...rest}
      />
    </>
  );
}

/** The run's own place on both axes; null where it has none. */
function presentPlace({ x, y }: Sweep, value: (of: string) => number): readonly [number, number] | null {
  if (y === null) return null;
  const place = [shareOf(x, value(x.of)), shareOf(y, value(y.of))] as const;
  return place.some(Number.isNaN) ? null : place;
}

/** The scene with a cell's values written in: what the cell has computed, to the last bit. */
function withCell(
  scene: Scene,
  id: string,
  { sweep, grid }: SweepResult,
  column: number,
  row: number,
): Scene {
  const write = (before: Scene, of: string, value: number): Scene => {
    const run = before.runs.find((each) => each.id === id);
    if (run === undefined) return before;
    if (of === 'start.w') return moveStart(before, id, { ...run.start, w: value });
    if (of === 'start.b') return moveStart(before, id, { ...run.start, b: value });
    return withSwept(before, id, of, value);
  };
  const first = write(scene, sweep.x.of, grid.x[column]);
  return sweep.y === null ? first : write(first, sweep.y.of, grid.y[row]);
}
