/** The effective rate of each adaptive run on show: its step over its gradient, for w and for b. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { findOptimizer } from '../../../catalog/optimizers';
import { runStyle } from '../../../runStyle/runStyle';
import type { RunResult } from '../../../scene/outcome';
import { runNames } from '../../../scene/runName';
import type { RunSpec } from '../../../scene/types';
import { useWorkbench } from '../../../state/workbench';
import { formatNumber } from '../../../text/number';
import { Choice } from '../../kit/Choice';
import { DataTable } from '../../kit/DataTable';
import { Plot } from '../../kit/Plot';
import type { Pair } from '../../kit/shapes';
import { usePausedStep } from '../../kit/usePausedStep';
import { useRunResults } from '../../kit/useRunResults';
import { effectiveRate } from '../../scenes';

type Component = 'w' | 'b';

/** Points of a curve. */
const MOST = 400;

export function EffectiveRate() {
  const { scene } = useWorkbench();
  const runs = useStore(scene, (state) => state.scene.runs);
  const playhead = usePausedStep();
  const results = useRunResults();
  const [shown, setShown] = useState<Component | 'both'>('both');

  const names = runNames(runs);
  const drawn = runs.flatMap((run, index) => {
    const result = results.get(run.id);
    if (!hasRates(run) || result === undefined || result.length < 2) return [];
    return [{ run, result, name: names[index] }];
  });
  // A walk's last point has no step from it any more.
  const step = Math.min(playhead, Math.max(...drawn.map(({ result }) => result.length - 2)));
  const curves = drawn.flatMap(({ run, result, name }) => {
    return (['w', 'b'] as const).map((component) => ({
      name: `${name}, ${component}`,
      component,
      tone: runStyle(run.id, runs).colour,
      points: rates(result, component),
      now: step < result.length - 1 ? effectiveRate(result, step, component) : Number.NaN,
    }));
  });
  const wanted = curves.filter(({ component }) => shown === 'both' || component === shown);
  const values = wanted.flatMap(({ points }) => points.map(([, rate]) => rate)).filter((rate) => rate > 0);
  if (values.length === 0) return <p>Show a scene with an adaptive rule; its rates are drawn here.</p>;
  const last = Math.max(...drawn.map(({ run }) => run.steps));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (
    <>
      <Choice
        name="Parameter"
        options={[
          { value: 'both', text: 'both' },
          { value: 'w', text: 'w' },
          { value: 'b', text: 'b' },
        ]}
        value={shown}
        onChange={setShown}
      />
      <Plot
        x={{ domain: [0, last], label: 't' }}
        y={{ domain: [low / 1.3, high * 1.3], label: 'rate', kind: 'log' }}
        lines={wanted.map(({ name, tone, component, points }) => ({
          name,
          tone,
          points,
          dashed: component === 'b',
        }))}
        rules={[{ axis: 'x', at: step, tone: 'faint', dashed: true }]}
        description="The effective rate of each run over the steps; w solid, b dashed."
      />
      <DataTable
        caption={`The rates of the step from ${step} to ${step + 1}`}
        head={['', 'rate']}
        rows={wanted.map(({ name, now }) => ({ key: name, cells: [name, formatNumber(now, 3)] }))}
      />
    </>
  );
}

/** Whether the gradient alone makes the steps: momentum, and a decay apart from the gradient, are no part of a rate. */
function hasRates({ visible, optimizer, decay }: RunSpec): boolean {
  return visible && findOptimizer(optimizer)?.group === 'adaptive' && decay.kind !== 'decoupled';
}

/** The steps at which there was a gradient, thinned. A rate of 0 has no place on a log axis. */
function rates(result: RunResult, component: Component): Pair[] {
  const every = Math.max(1, Math.floor(result.length / MOST));
  const points: Pair[] = [];
  for (let row = 0; row < result.length - 1; row += every) {
    const rate = effectiveRate(result, row, component);
    if (Number.isFinite(rate)) points.push([row, rate > 0 ? rate : Number.NaN]);
  }
  return points;
}
