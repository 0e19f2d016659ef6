/** The curves of a sweep along one axis: a line for each run that has the number. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Sweep } from '../../scene/partSpecs';
import type { Scene } from '../../scene/types';
import type { SweepStore } from '../../state/sweep/sweep';
import { sweepText } from '../../text/sweep';
import { Curves, type CurvesProps } from '../../views/curves/Curves';
import { sweepCurves } from '../../views/curves/sweepCurves';
import { widthText } from '../../views/curves/widthText';

interface SweepCurvesProps
  extends Omit<CurvesProps, 'axis' | 'cells' | 'named' | 'curves' | 'yName' | 'label'> {
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
  const curves = useMemo(() => sweepCurves(scene, sweep, results), [results, progress, status, scene, sweep]);
  const own = results.get(sweep.run);
  const words = curves.map(({ name, good }) =>
    widthText(good) === '' ? '' : sweepText.good(name, widthText(good)),
  );
  return (
    <Curves
      axis={own?.sweep.x ?? sweep.x}
      cells={own?.cells.x ?? null}
      named={own?.named.columns ?? []}
      curves={curves}
      xName={xName}
      yName={sweepText.measures[measure]}
      label={`${sweepText.curves(sweepText.measures[measure], xName)} ${words.join(' ')}`}
      {...rest}
    />
  );
}
