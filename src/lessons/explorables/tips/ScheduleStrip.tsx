/** Each schedule's η over the steps beside the path that it makes in the valley. */
import { Fragment, useState } from 'react';
import { COLUMN } from '../../../catalog/columns';
import { RUN_IDS } from '../../../scene/limits';
import type { RunResult } from '../../../scene/outcome';
import type { RunSpec, ScheduleSpec } from '../../../scene/types';
import { formatNumber } from '../../../text/number';
import { Plot } from '../../kit/Plot';
import { Slider } from '../../kit/Slider';
import { Strip } from '../../kit/Strip';
import { pairs } from '../../kit/shapes';
import { ruleTone } from '../../kit/tone';
import { useExperiment } from '../../kit/useStudy';
import { lossAt, neuron, run } from '../../scenes';
import kit from '../explorables.module.css';

const STEPS = 100;
const NONE = new Float64Array(0);
const START = { w: -2, b: -4 };
/** The valley's lowest point. */
const GOAL = { w: 0.0242, b: 0.4079 };

export function ScheduleStrip() {
  const [eta, setEta] = useState(10);
  const [every, setEvery] = useState(5);
  const [exponential, setExponential] = useState(0.05);
  const [inverse, setInverse] = useState(0.1);
  const schedules: readonly { name: string; schedule: ScheduleSpec }[] = [
    { name: 'constant', schedule: { kind: 'constant' } },
    { name: `halved every ${every}`, schedule: { kind: 'step', factor: 0.5, every } },
    { name: 'halved on rise', schedule: { kind: 'halve-on-rise', factor: 0.5 } },
    { name: `e^(−${formatNumber(exponential, 2)} t)`, schedule: { kind: 'exponential', k: exponential } },
    { name: `1/(1 + ${formatNumber(inverse, 2)} t)`, schedule: { kind: 'inverse-time', k: inverse } },
  ];
  const runs = schedules.map(
    ({ schedule }, index): RunSpec => ({
      ...run('gd', { schedule, hyper: { eta } }),
      start: START,
      steps: STEPS,
      id: RUN_IDS[index],
    }),
  );
  const results = useExperiment(neuron('valley'), runs);
  return (
    <>
      <Slider name="First rate η" value={eta} onChange={setEta} range={{ min: 0.5, max: 20, scale: 'log' }} />
      <Slider
        name="Halve every … epochs"
        value={every}
        onChange={setEvery}
        range={{ min: 1, max: 50, scale: 'linear', step: 1 }}
        integer
      />
      <Slider
        name="k of the exponential"
        value={exponential}
        onChange={setExponential}
        range={{ min: 0.001, max: 0.5, scale: 'log' }}
      />
      <Slider
        name="k of 1/t"
        value={inverse}
        onChange={setInverse}
        range={{ min: 0.001, max: 2, scale: 'log' }}
      />
      <Strip
        name="Each schedule: its rate above, its path below"
        items={schedules.map(({ name }, index) => ({
          key: String(index),
          picture: <RateAndPath result={results?.[index] ?? null} most={eta} name={name} />,
          caption: (
            <>
              {name}
              {' → '}
              {results === null ? '…' : formatNumber(lossAt(results[index]), 3)}
            </>
          ),
        }))}
      />
      <p className={kit.remark}>
        Above, η over the steps; below, the path from the hollow point towards the dark one, the valley’s
        lowest. After the arrow, the loss at the end.
      </p>
    </>
  );
}

/** All of them are gradient descent. */
const TONE = ruleTone('gd');

interface RateAndPathProps {
  /** null while it is being computed. */
  readonly result: RunResult | null;
  readonly most: number;
  readonly name: string;
}

function RateAndPath({ result, most, name }: RateAndPathProps) {
  const column = (index: number) => result?.columns[index].subarray(0, result.length) ?? NONE;
  const [w, b, eta] = [COLUMN.w, COLUMN.b, COLUMN.eta].map(column);
  return (
    <Fragment>
      <Plot
        x={{ domain: [0, STEPS], label: 't' }}
        y={{ domain: [0, most], label: 'η' }}
        lines={[{ tone: TONE, points: pairs(eta.subarray(0, -1)) }]}
        legend={false}
        aspect={0.5}
        description={`${name}: η over ${STEPS} steps.`}
      />
      <Plot
        x={{ domain: [-5, 2], label: 'w' }}
        y={{ domain: [-5.5, 1.5], label: 'b' }}
        lines={[{ tone: TONE, width: 1.5, points: pairs(b, w) }]}
        dots={[
          { x: START.w, y: START.b, tone: 'soft', hollow: true },
          { x: GOAL.w, y: GOAL.b, tone: 'ink', radius: 3 },
        ]}
        legend={false}
        aspect={1}
        description={`${name}: the path from (${START.w}, ${START.b})${ending(w, b)}.`}
      />
    </Fragment>
  );
}

function ending(w: Float64Array, b: Float64Array): string {
  const [endW, endB] = [w.at(-1), b.at(-1)];
  if (endW === undefined || endB === undefined) return '';
  return `; it ends at w ${formatNumber(endW, 3)}, b ${formatNumber(endB, 3)}`;
}
