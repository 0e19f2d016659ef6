/** The curves of a sweep along one axis: a line for each run that has the number. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { runStyle } from '../../runStyle/runStyle';
import { goodRange } from '../../scene/goodRange';
import type { Sweep } from '../../scene/partSpecs';
import { runNames } from '../../scene/runName';
import { sweptValue } from '../../scene/sweepChoices';
import type { Scene } from '../../scene/types';
import type { SweepStore } from '../../state/sweep/sweep';
import { sweepText } from '../../text/sweep';
import { Curves } from '../../views/curves/Curves';
import type { Curve } from '../../views/curves/drawCurves';
import { widthText } from '../../views/curves/widthText';
import { heatValue } from '../../views/heatmap/heatColours';
import styles from './sweepPanel.module.css';

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

export function SweepCurves({ sweep, store, scene, xName, note, ...rest }: SweepCurvesProps) {
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
    widthText(good) === '' ? '' : sweepText.good(name, widthText(good)),
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
