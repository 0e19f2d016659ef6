/** NAG's look-ahead form and its rewritten form from one start: where one stands, the other one looks. */
import { useState } from 'react';
import { COLUMN } from '../../../catalog/columns';
import { DEFAULT_START } from '../../../scene/defaults';
import { RUN_IDS } from '../../../scene/limits';
import type { RunResult } from '../../../scene/outcome';
import type { RunSpec, ScheduleSpec } from '../../../scene/types';
import { usePlayback, useScene, useWorkbench } from '../../../state/workbench';
import { counted, formatCount, formatFixed, formatNumber } from '../../../text/number';
import { Choice } from '../../kit/Choice';
import { DataTable } from '../../kit/DataTable';
import { Plot } from '../../kit/Plot';
import { Slider } from '../../kit/Slider';
import { floored } from '../../kit/shapes';
import { ruleTone } from '../../kit/tone';
import { usePausedStep } from '../../kit/usePausedStep';
import { useExperiment } from '../../kit/useStudy';
import { run } from '../../scenes';
import { lookAheadPoint, sameWalk } from './sameWalk';

type Rate = 'constant' | 'step';

const STEPS = 150;
/** 0 has no place on a logarithmic axis. Rounding of coordinates of this size is about 1e-16. */
const LOWEST = 1e-18;
const SCHEDULES: Record<Rate, ScheduleSpec> = {
  constant: { kind: 'constant' },
  step: { kind: 'step', factor: 0.5, every: 25 },
};

export function SameWalk() {
  const { playback } = useWorkbench();
  const objective = useScene(({ scene }) => scene.objective);
  const start = useScene(({ scene }) => scene.runs[0]?.start ?? DEFAULT_START);
  const [eta, setEta] = useState(1);
  const [beta, setBeta] = useState(0.9);
  const [rate, setRate] = useState<Rate>('constant');
  const last = usePlayback((state) => state.last);
  const step = usePausedStep();
  const runs = ['nag', 'nesterov'].map(
    (optimizer, index): RunSpec => ({
      ...run(optimizer, { hyper: { eta, beta }, schedule: SCHEDULES[rate] }),
      start,
      steps: STEPS,
      id: RUN_IDS[index],
    }),
  );
  const results = useExperiment(objective, runs);
  const walk = results === null ? null : sameWalk(results[0], results[1]);
  const most = walk === null ? Number.NaN : walk.differences.reduce((a, b) => Math.max(a, b), 0);
  return (
    <>
      <Slider
        name="Learning rate η"
        value={eta}
        onChange={setEta}
        range={{ min: 0.01, max: 10, scale: 'log' }}
      />
      <Slider
        name="Momentum β"
        value={beta}
        onChange={setBeta}
        range={{ min: 0, max: 0.99, scale: 'linear', step: 0.01 }}
      />
      <Choice
        name="η over the steps"
        options={[
          { value: 'constant', text: 'constant' },
          { value: 'step', text: 'halved every 25' },
        ]}
        value={rate}
        onChange={setRate}
      />
      <Plot
        x={{ domain: [0, STEPS], label: 'step' }}
        y={{ domain: [LOWEST, 10], label: 'distance', kind: 'log' }}
        lines={
          walk === null
            ? []
            : [
                {
                  name: 'between the two forms’ own points',
                  tone: 'soft',
                  points: floored(walk.distances, LOWEST),
                },
                {
                  name: 'between look-ahead point and rewritten point',
                  tone: ruleTone('nesterov'),
                  dashed: true,
                  points: floored(walk.differences, LOWEST),
                },
              ]
        }
        description={`The largest difference between NAG's look-ahead point and the rewritten form's point is ${formatNumber(most, 2)}.`}
        caption={
          walk === null
            ? undefined
            : `Look-ahead point against rewritten point: at most ${formatNumber(most, 2)} apart over ${counted(formatCount(walk.differences.length - 1), 'step')}. 0 is drawn at 10⁻¹⁸.`
        }
      />
      <Slider
        name="Step"
        value={Math.min(step, STEPS)}
        onChange={(to) => {
          playback.getState().pause();
          playback.getState().seek(to);
        }}
        range={{ min: 0, max: Math.max(1, Math.min(last, STEPS)), scale: 'linear', step: 1 }}
        integer
        format={formatCount}
      />
      {results !== null && <Points results={results} step={step} />}
    </>
  );
}

function Points({ results, step }: { readonly results: readonly RunResult[]; readonly step: number }) {
  const [nag, nesterov] = results;
  const row = Math.min(step, nag.length - 1, nesterov.length - 1);
  const pointOf = ({ columns }: RunResult) => ({ w: columns[COLUMN.w][row], b: columns[COLUMN.b][row] });
  const look = lookAheadPoint(nag, row);
  const rewritten = pointOf(nesterov);
  return (
    <DataTable
      caption={`At step ${row}`}
      head={['', 'w', 'b']}
      rows={[
        { key: 'nag', name: 'NAG stands at', at: pointOf(nag) },
        { key: 'look', name: 'NAG looks at', at: look },
        { key: 'rewritten', name: 'rewritten, stands at', at: rewritten },
      ]
        .map(({ key, name, at }) => ({ key, cells: [name, formatFixed(at.w, 10), formatFixed(at.b, 10)] }))
        .concat([
          {
            key: 'difference',
            cells: [
              'looks − stands',
              formatNumber(look.w - rewritten.w, 2),
              formatNumber(look.b - rewritten.b, 2),
            ],
          },
        ])}
    />
  );
}
