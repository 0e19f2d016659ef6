/** η over the steps for a schedule of one's own, as the engine computes it. */
import { useState } from 'react';
import { COLUMN } from '../../../catalog/columns';
import type { ScheduleSpec } from '../../../scene/types';
import { formatNumber } from '../../../text/number';
import { Choice } from '../../kit/Choice';
import { Plot } from '../../kit/Plot';
import { Slider } from '../../kit/Slider';
import { floored, pairs } from '../../kit/shapes';
import { useExperiment } from '../../kit/useStudy';
import { neuron, run } from '../../scenes';

type Kind = 'cosine' | 'warm-restarts' | 'triangular' | 'warmup';

const STEPS = 200;
const LOWEST = 1e-10;
const NONE = new Float64Array(0);
const KINDS: readonly { readonly value: Kind; readonly text: string }[] = [
  { value: 'cosine', text: 'cosine' },
  { value: 'warm-restarts', text: 'restarts' },
  { value: 'triangular', text: 'triangular' },
  { value: 'warmup', text: 'warm-up' },
];

export function ScheduleShape() {
  const [kind, setKind] = useState<Kind>('warm-restarts');
  const [most, setMost] = useState(5);
  const [least, setLeast] = useState(0.1);
  const [period, setPeriod] = useState(50);
  const [factor, setFactor] = useState(1);
  const etaMin = Math.min(least, most);
  const schedule: ScheduleSpec = {
    cosine: { kind, etaMin, period },
    'warm-restarts': { kind, etaMin, period, factor },
    triangular: { kind, etaMin, stepSize: period },
    warmup: { kind, warmup: period },
  }[kind];
  const results = useExperiment(neuron('two-points'), [
    { ...run('gd', { schedule, hyper: { eta: most }, steps: STEPS, start: { w: -2, b: -2 } }), id: 'r1' },
  ]);
  const result = results?.[0];
  const [etas, losses] =
    result === undefined
      ? [NONE, NONE]
      : [
          result.columns[COLUMN.eta].subarray(0, result.length - 1),
          result.columns[COLUMN.loss].subarray(0, result.length),
        ];
  return (
    <>
      <Choice name="Schedule" options={KINDS} value={kind} onChange={setKind} />
      <Slider name="Highest η" value={most} onChange={setMost} range={{ min: 0.1, max: 20, scale: 'log' }} />
      {kind !== 'warmup' && (
        <Slider
          name="Least η"
          value={etaMin}
          onChange={setLeast}
          range={{ min: 0.001, max: Math.min(5, most), scale: 'log' }}
        />
      )}
      <Slider
        name={
          kind === 'warmup'
            ? 'Warm-up steps W'
            : kind === 'triangular'
              ? 'Step size μ'
              : kind === 'cosine'
                ? 'Length of the fall T'
                : 'Period T'
        }
        value={period}
        onChange={setPeriod}
        range={{ min: 2, max: 200, scale: 'linear', step: 1 }}
        integer
      />
      {kind === 'warm-restarts' && (
        <Slider
          name="Each period longer by"
          value={factor}
          onChange={setFactor}
          range={{ min: 1, max: 3, scale: 'linear', step: 0.1 }}
          format={(times) => `× ${formatNumber(times, 2)}`}
        />
      )}
      <Plot
        x={{ domain: [0, STEPS], label: 't' }}
        y={{ domain: [0, most * 1.05], label: 'η' }}
        lines={[{ tone: 0, points: pairs(etas), name: 'η over the steps' }]}
        aspect={0.45}
        description="η over the steps."
      />
      <Plot
        x={{ domain: [0, STEPS], label: 't' }}
        y={{ domain: [LOWEST, 1], label: 'L', kind: 'log' }}
        lines={[
          {
            tone: 1,
            points: floored(losses, LOWEST),
            name: 'the loss of gradient descent with it, from (−2, −2)',
          },
        ]}
        aspect={0.45}
        description={`The loss of gradient descent with this η; it ends at ${formatNumber(losses.at(-1) ?? Number.NaN, 3)}.`}
      />
    </>
  );
}
