/** The price of a loss that is not left again: gradients, machine time and money, for three rules and for more and more data. */
import { useState } from 'react';
import { COLUMN } from '../../../catalog/columns';
import { RUN_IDS } from '../../../scene/limits';
import type { ObjectiveSpec, Point, RunSpec } from '../../../scene/types';
import { counted, formatCount, formatNumber } from '../../../text/number';
import { Choice } from '../../kit/Choice';
import { DataTable } from '../../kit/DataTable';
import { Plot } from '../../kit/Plot';
import { Slider } from '../../kit/Slider';
import { pairs } from '../../kit/shapes';
import { ruleTone } from '../../kit/tone';
import { useExperiment } from '../../kit/useStudy';
import { neuron, run } from '../../scenes';
import { type ConvergenceCost, costUntil, hoursOf, moneyOf, scaledTo } from './convergenceCost';

type Data = 'two' | 'hundreds' | 'million';

const RULES = [
  { optimizer: 'gd', name: 'Gradient descent' },
  { optimizer: 'momentum', name: 'Momentum' },
  { optimizer: 'nag', name: 'NAG' },
] as const;

interface Surface {
  readonly objective: ObjectiveSpec;
  readonly start: Point;
  readonly eta: number;
  readonly beta: number;
  readonly steps: number;
  /** Losses that can be asked for. */
  readonly targets: { readonly min: number; readonly max: number };
  /** Points for each one that is computed. */
  readonly factor: number;
}

const NOISY: Surface = {
  objective: neuron({ kind: 'generated', id: 'noisy', n: 500, noise: 0.05, seed: 1 }, 'mean'),
  start: { w: -2, b: -2 },
  eta: 0.5,
  beta: 0.8,
  steps: 300,
  targets: { min: 0.0025, max: 0.2 },
  factor: 1,
};
const SURFACES: Record<Data, Surface> = {
  two: {
    objective: neuron('two-points'),
    start: { w: -2, b: -2 },
    eta: 1,
    beta: 0.9,
    steps: 600,
    targets: { min: 1e-6, max: 0.3 },
    factor: 1,
  },
  hundreds: NOISY,
  // A mean over a million points of the same kind is nearly the same surface: the same steps, two thousand times the work.
  million: { ...NOISY, factor: 2000 },
};

export function CostOfConvergence() {
  const [data, setData] = useState<Data>('million');
  const [target, setTarget] = useState(0.01);
  const [seconds, setSeconds] = useState(0.01);
  const [hourly, setHourly] = useState(3);
  const surface = SURFACES[data];
  const runs = RULES.map(
    ({ optimizer }, index): RunSpec => ({
      ...run(optimizer, { hyper: hyperOf(optimizer, surface) }),
      start: surface.start,
      steps: surface.steps,
      id: RUN_IDS[index],
    }),
  );
  const results = useExperiment(surface.objective, runs);
  const prices = { seconds, hourly };
  const loss = Math.max(surface.targets.min, Math.min(surface.targets.max, target));
  const spent = RULES.map(({ name }, index) => ({
    name,
    spent: results === null ? null : scaledTo(costUntil(results[index], loss), surface.factor),
  }));
  return (
    <>
      <Choice
        name="Data"
        options={[
          { value: 'two', text: 'two points' },
          { value: 'hundreds', text: '500' },
          { value: 'million', text: '1\u202f000\u202f000' },
        ]}
        value={data}
        onChange={setData}
      />
      <Slider
        name="Loss to stay below"
        value={loss}
        onChange={setTarget}
        range={{ ...surface.targets, scale: 'log' }}
      />
      <Slider
        name="A gradient of one point takes"
        value={seconds}
        onChange={setSeconds}
        range={{ min: 1e-8, max: 1, scale: 'log' }}
        format={(value) => `${formatNumber(value, 3)} s`}
      />
      <Slider
        name="An hour of the machine costs"
        value={hourly}
        onChange={setHourly}
        range={{ min: 0.1, max: 100, scale: 'log' }}
        format={(value) => `€\u00a0${formatNumber(value, 3)}`}
      />
      <Plot
        x={{
          domain: [
            0,
            passesShown(
              spent.map(({ spent: each }) => each),
              surface.steps,
            ),
          ],
          label: 'passes over the data',
        }}
        y={{ domain: [surface.targets.min, 1], label: 'L', kind: 'log' }}
        lines={RULES.map(({ name }, index) => ({
          name,
          tone: ruleTone(RULES[index].optimizer),
          dashed: index > 0,
          points:
            results === null
              ? []
              : pairs(results[index].columns[COLUMN.loss].subarray(0, results[index].length)),
        }))}
        rules={[{ axis: 'y', at: loss, tone: 'ink', name: 'to stay below' }]}
        dots={spent.flatMap(({ spent: each }, index) =>
          each !== null && Number.isFinite(each.steps)
            ? [{ x: each.steps, y: loss, tone: ruleTone(RULES[index].optimizer) }]
            : [],
        )}
        aspect={0.55}
        description={spent
          .map(
            ({ name, spent: each }) =>
              `${name}: ${each === null ? 'not computed yet' : counted(stepsText(each), 'step')}`,
          )
          .join('; ')}
      />
      <DataTable
        caption={`To stay at or below a loss of ${formatNumber(loss, 3)}, with η = ${surface.eta} and β = ${surface.beta}`}
        head={['', 'steps', 'gradients of points', 'machine time', 'money']}
        rows={spent.map(({ name, spent: each }) => ({
          key: name,
          cells: [
            name,
            ...(each === null
              ? ['–', '–', '–', '–']
              : [
                  stepsText(each),
                  Number.isFinite(each.evaluations) ? formatCount(each.evaluations) : '–',
                  Number.isFinite(each.evaluations) ? timeText(hoursOf(each, prices)) : '–',
                  Number.isFinite(each.evaluations)
                    ? `€\u00a0${formatNumber(moneyOf(each, prices), 3)}`
                    : '–',
                ]),
          ],
        }))}
      />
      {data === 'million' && (
        <p>
          The steps are those of 500 points. The mean over a million points of the same kind is nearly the
          same surface and takes nearly the same steps; each of them costs two thousand times as much.
        </p>
      )}
    </>
  );
}

function hyperOf(optimizer: string, { eta, beta }: Surface): RunSpec['hyper'] {
  return optimizer === 'gd' ? { eta } : { eta, beta };
}

/** Some way past the slowest that gets there. */
function passesShown(spent: readonly (ConvergenceCost | null)[], most: number): number {
  const steps = spent.flatMap((each) => (each !== null && Number.isFinite(each.steps) ? [each.steps] : []));
  return Math.min(most, Math.max(10, 1.25 * Math.max(...steps, 0)));
}

function stepsText({ steps }: ConvergenceCost): string {
  return Number.isFinite(steps) ? formatCount(steps) : 'not reached';
}

function timeText(hours: number): string {
  const seconds = hours * 3600;
  if (seconds < 1) return `${formatNumber(seconds * 1000, 3)} ms`;
  if (seconds < 120) return `${formatNumber(seconds, 3)} s`;
  if (hours < 2) return `${formatNumber(seconds / 60, 3)} min`;
  return hours < 48 ? `${formatNumber(hours, 3)} h` : `${formatNumber(hours / 24, 3)} days`;
}
