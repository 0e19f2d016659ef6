/** The result of a sweep: its heat map or its curves, with the read-out above and the progress below. */
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { loadPart } from '../../browser/loadPart';
import { usePart } from '../../browser/usePart';
import { runNames } from '../../scene/runName';
import type { SweepChoice } from '../../scene/sweepChoices';
import type { Sweep } from '../../scene/sweepFields';
import type { Room } from '../../scene/sweepFiner';
import type { Scene } from '../../scene/types';
import type { SweepConnection } from '../../state/sweep/connect';
import type { SweepResult } from '../../state/sweep/result';
import type { SweepState, SweepStore } from '../../state/sweep/sweep';
import { withCell } from '../../state/sweep/withCell';
import { resetAxes, zoomBack, zoomSweep } from '../../state/sweep/zoom';
import { useWorkbench } from '../../state/workbench';
import { appText } from '../../text/app';
import { formatCount } from '../../text/number';
import { sweepText } from '../../text/sweep';
import { HeatLegend } from '../../views/heatmap/HeatLegend';
import { around, type Cell, HeatMap } from '../../views/heatmap/HeatMap';
import { isCategory } from '../../views/heatmap/heatColours';
import { axisNames, idleNames, isPart, placeOfCell, presentPlace } from '../../views/heatmap/overlay';
import { SweepReadout } from '../../views/heatmap/SweepReadout';
import { SweepStatus } from '../../views/heatmap/SweepStatus';
import { bestCell, summaryOf } from '../../views/heatmap/summary';
import { SweepTools } from './SweepTools';
import styles from './sweepPanel.module.css';

const loadCurves = async () => (await import('./SweepCurves')).SweepCurves;
const loadSaving = () => import('./saveCells');

interface SweepAnswerProps {
  readonly sweep: Sweep;
  readonly store: SweepStore;
  readonly scene: Scene;
  readonly choices: readonly SweepChoice[];
  readonly connection: () => SweepConnection | null;
}

export function SweepAnswer({ sweep, store, scene, choices, connection }: SweepAnswerProps) {
  const workbench = useWorkbench();
  const results = useStore(store, (state) => state.results);
  const { status, progress, faults, settled, missing } = useStore(store, useShallow(pickShown));
  const canGoBack = useStore(store, (state) => state.before.length > 0);
  const [read, setRead] = useState<Read | null>(null);
  const [note, setNote] = useState('');
  const [curve, setCurve] = useState('');
  const isMap = sweep.y !== null;
  const { part: SweepCurves, failed: curvesFailed } = usePart(isMap ? null : loadCurves);
  const chosen = !isMap && results.has(curve) ? curve : sweep.run;
  const result = results.get(chosen);
  const cell = read === null || result === undefined ? null : cellOf(read, result);
  const names = axisNames(choices, sweep);

  const idle = idleNames(choices, sweep);
  const isIdle = idle.length > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the results are filled in place
  const best = useMemo(
    () =>
      !settled || result === undefined || isIdle || isCategory(sweep.measure)
        ? -1
        : bestCell(result, sweep.measure),
    [settled, status === 'done', result, isIdle, sweep.measure],
  );
  const [xName, yName] = names;
  const curveName = isMap
    ? ''
    : (runNames(scene.runs)[scene.runs.findIndex(({ id }) => id === chosen)] ?? '');
  const isZoomed = isPart(choices, sweep);
  const inWords = useMemo(
    () =>
      settled && result !== undefined
        ? summaryOf(result, sweep.measure, [xName, yName], best, curveName, isZoomed)
        : '',
    [settled, result, sweep.measure, best, xName, yName, curveName, isZoomed],
  );
  const summary = isIdle ? idle.map(sweepText.decided).join(' ') : inWords;
  const bestPlace = useMemo(
    () => (best < 0 || result === undefined ? null : placeOfCell(best, result.columns)),
    [best, result],
  );

  const readOut = (next: Cell | null) => {
    setRead(next === null || result === undefined ? null : readAt(next, result));
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
  const zoom = (x: readonly [number, number], y: readonly [number, number] | null, goesOn = false) => {
    const isCloser = zoomSweep(workbench, store, x, y, goesOn);
    setNote(isCloser ? '' : sweepText.noCloser);
    if (isCloser) setRead(null);
  };
  /** Around the cell that is read out, which stays where it is and goes on being read out, or around the middle. */
  const scale = (factor: number) => {
    if (result === undefined) return;
    const [across, up] = cell === null ? [0.5, 0.5] : readAt(cell, result);
    zoom(around(across, factor), isMap ? around(up, factor) : null);
    if (cell !== null) setRead(readAt(cell, result));
  };
  const back = () => {
    zoomBack(workbench, store);
    setRead(null);
  };
  const reset = () => {
    resetAxes(workbench, store, choices);
    setRead(null);
  };
  const growRoom = ({ x, y }: Room) => {
    const { room } = store.getState();
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    const grown = { x: Math.max(room.x, x * ratio), y: Math.max(room.y, y * ratio) };
    if (grown.x > room.x || grown.y > room.y) store.setState({ room: grown });
  };
  const save = async (cells: SweepResult) => {
    try {
      const { saveCells } = await loadPart(loadSaving);
      saveCells(sweep, cells);
    } catch {
      setNote(appText.partNotLoaded(sweepText.csv));
    }
  };
  const shared = { onScale: scale, onRoom: growRoom, onBack: back, onReset: reset };

  const state = (
    <SweepStatus
      status={status}
      progress={progress}
      faults={faults}
      settled={settled}
      hints={isMap ? sweepText.hints.map : sweepText.hints.curves}
      stop={() => connection()?.stop()}
      goOn={() => connection()?.goOn()}
      again={() => connection()?.again()}
    />
  );

  return (
    <div className={styles.answer}>
      <div className={styles.line}>
        {result !== undefined && (
          <SweepReadout
            result={result}
            store={store}
            cell={cell}
            names={names}
            note={note}
            summary={missing > 0 ? `${summary} ${sweepText.missing(formatCount(missing), isMap)}` : summary}
          />
        )}
        <SweepTools
          loadBest={bestPlace === null ? null : () => pick(chosen, bestPlace)}
          zoom={scale}
          back={canGoBack ? back : null}
          reset={reset}
          save={settled && result !== undefined ? () => void save(result) : null}
        />
      </div>
      {result !== undefined && isMap && result.sweep.y !== null && (
        <HeatMap
          store={store}
          result={result}
          measure={sweep.measure}
          xName={xName}
          yName={yName}
          label={`${sweepText.heat(sweepText.measures[sweep.measure], ...names)} ${summary}`.trim()}
          present={presentPlace(scene, sweep)}
          cell={cell}
          best={bestPlace}
          onCell={readOut}
          onPick={(picked) => pick(sweep.run, picked)}
          onZoom={zoom}
          {...shared}
        />
      )}
      {curvesFailed && <p role="alert">{appText.partNotLoaded(sweepText.theCurves)}</p>}
      {result !== undefined && SweepCurves !== null && result.sweep.y === null && (
        <SweepCurves
          sweep={sweep}
          store={store}
          scene={scene}
          xName={xName}
          beside={state}
          chosen={chosen}
          onChoose={setCurve}
          index={cell === null ? null : cell[0]}
          onIndex={(index) => readOut(index === null ? null : [index, 0])}
          onPick={(id, index) => pick(id, [index, 0])}
          onZoom={(x, goesOn) => zoom(x, null, goesOn)}
          {...shared}
        />
      )}
      {(isMap || result === undefined) && (
        <div className={styles.foot}>
          {result !== undefined && <HeatLegend store={store} result={result} measure={sweep.measure} />}
          {state}
        </div>
      )}
    </div>
  );
}

/** The place that is read out, in shares of the axes, since finer and zoomed results have other numbers of cells. */
type Read = readonly [across: number, up: number];

const readAt = ([column, row]: Cell, { cells }: SweepResult): Read => [
  cells.x.shares[column],
  cells.y.shares[row],
];

const cellOf = ([across, up]: Read, { cells }: SweepResult): Cell => [
  cells.x.cellAt(across),
  cells.y.cellAt(up),
];

const pickShown = ({ status, progress, faults, settled, missing }: SweepState) => ({
  status,
  progress,
  faults,
  settled,
  missing,
});
