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
import { Curves, type CurvesProps } from '../../views/curves/Curves';
import type { Curve } from '../../views/curves/drawCurves';
import { widthText } from '../../views/curves/widthText';
import { heatValue } from '../../views/heatmap/heatColours';

interface SweepCurvesProps
  extends Omit<CurvesProps, 'axis' | 'values' | 'named' | 'curves' | 'yName' | 'label'> {
  readonly sweep: Sweep;
  readonly store: SweepStore;
  readonly scene: Scene;
}

/** The curves of a sweep; what is done with them is handed on. */
export function SweepCurves({ sweep, store, scene, xName, ...rest }: SweepCurvesProps) {
  const results = useStore(store, (state) => state.results);
  const progress = useStore(store, (state) => state.progress);
  const status = useStore(store, (state) => state.status);
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
  }, [results, progress, status, measure, scene, sweep.x.of, sweep.run]);
  const own = results.get(sweep.run);
  const words = curves.map(({ name, good }) =>
    widthText(good) === '' ? '' : sweepText.good(name, widthText(good)),
  );
  return (
    <Curves
      axis={own?.sweep.x ?? sweep.x}
      values={own?.grid.x ?? []}
      named={own?.named.columns ?? []}
      curves={curves}
      xName={xName}
      yName={sweepText.measures[measure]}
      label={`${sweepText.curves(sweepText.measures[measure], xName)} ${words.join(' ')}`}
      {...rest}
    />
  );
}
