/** The curves of a sweep along one axis: a line for each run that has the number. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Sweep } from '../../scene/sweepFields';
import type { Scene } from '../../scene/types';
import type { SweepStore } from '../../state/sweep/sweep';
import { chartsText } from '../../text/charts';
import { sweepText } from '../../text/sweep';
import { curvesText } from '../../text/sweepCurves';
import { Curves, type CurvesProps, valueText } from '../../views/curves/Curves';
import { curvesPlot } from '../../views/curves/curvesPlot';
import { goodText } from '../../views/curves/goodText';
import { sweepCurves } from '../../views/curves/sweepCurves';

interface SweepCurvesProps
  extends Omit<CurvesProps, 'plot' | 'cells' | 'named' | 'curves' | 'yName' | 'label'> {
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
  const axis = own?.sweep.x ?? sweep.x;
  const isWhole = own?.cells.x.isWhole === true;
  const plot = useMemo(() => curvesPlot(axis, isWhole, curves, measure), [axis, isWhole, curves, measure]);
  const words = curves.flatMap((curve) => {
    const good = goodText(curve);
    return good === '' ? [] : [curvesText.good(curve.name, good)];
  });
  const beyond = plot.left.flatMap((each, i) =>
    each.map(({ value }) => chartsText.value(curves[i].name, valueText(value))),
  );
  if (beyond.length > 0) words.push(chartsText.beyond(beyond.join(', ')));
  return (
    <Curves
      plot={plot}
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
