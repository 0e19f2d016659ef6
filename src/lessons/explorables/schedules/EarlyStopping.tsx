/** The explorable of early stopping: the patience of a run with restarts, and the gain of rolling back. */
import { useState } from 'react';
import { COLUMN } from '../../../catalog/columns';
import { counted, formatCount, formatNumber } from '../../../text/number';
import { Plot } from '../../kit/Plot';
import { Readout } from '../../kit/Readout';
import { Slider } from '../../kit/Slider';
import { pairs } from '../../kit/shapes';
import { useExperiment } from '../../kit/useStudy';
import { neuron, run } from '../../scenes';
import { type EarlyStop, stopEarly } from './earlyStop';

const STEPS = 400;
/** Below the lowest that the run comes to. */
const LOWEST = 1e-15;
const NONE = new Float64Array(0);
/** Placeholder of a number until the run has been computed. */
const PENDING = '…';
const RUN = {
  ...run('momentum', {
    schedule: { kind: 'warm-restarts', etaMin: 0.1, period: 50, factor: 1 },
    steps: STEPS,
    start: { w: -2, b: -2 },
  }),
  id: 'r1',
};

export function EarlyStopping() {
  const [patience, setPatience] = useState(20);
  const result = useExperiment(neuron('two-points'), [RUN])?.[0];
  const losses = result?.columns[COLUMN.loss].subarray(0, result.length) ?? NONE;
  const stop = losses.length === 0 ? null : stopEarly(losses, losses.length, patience);
  return (
    <>
      <Slider
        name="Patience, in steps"
        value={patience}
        onChange={setPatience}
        range={{ min: 1, max: 200, scale: 'log' }}
        integer
      />
      <Plot
        x={{ domain: [0, STEPS], label: 't' }}
        y={{ domain: [LOWEST, 1], label: 'L', kind: 'log' }}
        lines={[
          { tone: 'soft', dashed: true, points: pairs(losses), name: 'had it gone on' },
          { tone: 0, points: pairs(losses.subarray(0, (stop?.at ?? 0) + 1)), name: 'the run' },
        ]}
        rules={stop?.gaveUp ? [{ axis: 'x', at: stop.at, tone: 'ink', name: 'given up' }] : []}
        dots={stop === null ? [] : [{ x: stop.best, y: losses[stop.best], tone: 2, radius: 5, text: 'kept' }]}
        description={stop === null ? '' : says(stop, patience, losses)}
      />
      <Readout
        entries={[
          { name: 'Stopped at step', value: stop === null ? PENDING : stop.gaveUp ? stop.at : 'never' },
          { name: 'Rolled back to step', value: stop?.best ?? PENDING, tone: 2 },
          { name: 'Loss there', value: stop === null ? PENDING : formatNumber(losses[stop.best], 3) },
          {
            name: stop?.gaveUp === false ? 'Loss at the end' : 'Loss when it stopped',
            value: stop === null ? PENDING : formatNumber(losses[stop.at], 3),
          },
        ]}
      />
    </>
  );
}

function says({ at, best, gaveUp }: EarlyStop, patience: number, losses: Float64Array): string {
  const end = gaveUp ? `stops at step ${at}` : `does not stop within ${counted(formatCount(at), 'step')}`;
  return `With a patience of ${patience} the run ${end} and goes back to step ${best}, where the loss is ${formatNumber(losses[best], 3)}.`;
}
