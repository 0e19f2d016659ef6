/** What comes of a sweep: how far it has come, and its heat map or its curves, with what a click, a zoom and a key do there. */
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { saveText } from '../../browser/saveText';
import type { Sweep } from '../../scene/partSpecs';
import { sweptRange } from '../../scene/sweep';
import { sweepChoices, sweptValue, usualAxis } from '../../scene/sweepChoices';
import { sweepCsv } from '../../scene/sweepCsv';
import { betweenShares, shareOf } from '../../scene/sweepPosition';
import type { RunSpec, Scene } from '../../scene/types';
import type { SweepConnection } from '../../state/sweep/connect';
import type { SweepStore } from '../../state/sweep/sweep';
import { withCell } from '../../state/sweep/withCell';
import { useWorkbench } from '../../state/workbench';
import { sweepText, sweepWords } from '../../text/sweep';
import { HeatLegend } from '../../views/heatmap/HeatLegend';
import { type Cell, HeatMap } from '../../views/heatmap/HeatMap';
import { isCategory } from '../../views/heatmap/heatColours';
import { SweepReadout } from '../../views/heatmap/SweepReadout';
import { SweepStatus } from '../../views/heatmap/SweepStatus';
import { bestCell, summaryOf } from '../../views/heatmap/summary';
import { SweepCurves } from './SweepCurves';
import styles from './sweepPanel.module.css';

interface SweepAnswerProps {
  readonly sweep: Sweep;
  readonly store: SweepStore;
  readonly run: RunSpec;
  readonly scene: Scene;
  readonly nameOf: (of: string) => string;
  readonly connection: () => SweepConnection | null;
}

export function SweepAnswer({ sweep, store, run, scene, nameOf, connection }: SweepAnswerProps) {
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

/** The run's own place on both axes; null where it has none. */
function presentPlace({ x, y }: Sweep, value: (of: string) => number): readonly [number, number] | null {
  if (y === null) return null;
  const place = [shareOf(x, value(x.of)), shareOf(y, value(y.of))] as const;
  return place.some(Number.isNaN) ? null : place;
}
