/** When a run with restarts should give up, and what rolling back saves. */
import { useState } from 'react';
import { COLUMN } from '../../catalog/columns';
import { formatNumber } from '../../text/number';
import { Plot } from '../kit/Plot';
import { Readout } from '../kit/Readout';
import { Slider } from '../kit/Slider';
import { pairs } from '../kit/shapes';
import { useExperiment } from '../kit/useStudy';
import { neuron, run } from '../scenes';
import { stopEarly } from './patience';

const STEPS = 400;
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
  if (result === undefined) return null;
  const losses = result.columns[COLUMN.loss];
  const { at, best } = stopEarly(losses, result.length, patience);
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
        y={{ domain: [1e-8, 1], label: 'L', kind: 'log' }}
        lines={[
          {
            tone: 'faint',
            dashed: true,
            points: pairs(losses.subarray(0, result.length)),
            name: 'had it gone on',
          },
          { tone: 0, points: pairs(losses.subarray(0, at + 1)), name: 'the run' },
        ]}
        rules={[{ axis: 'x', at, tone: 'soft', dashed: true, name: 'given up' }]}
        dots={[{ x: best, y: losses[best], tone: 2, radius: 5, text: 'kept' }]}
        description={`With a patience of ${patience} the run gives up at step ${at} and goes back to step ${best}, where the loss is ${formatNumber(losses[best], 3)}.`}
      />
      <Readout
        entries={[
          { name: 'Given up at step', value: at },
          { name: 'Rolled back to step', value: best, tone: 2 },
          { name: 'Loss there', value: formatNumber(losses[best], 3) },
          { name: 'Loss where it gave up', value: formatNumber(losses[at], 3) },
        ]}
      />
    </>
  );
}
