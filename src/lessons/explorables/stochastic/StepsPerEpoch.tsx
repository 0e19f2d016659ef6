/** The lecture's table of steps in an epoch, filled in from N and B. */
import { useState } from 'react';
import { formatCount } from '../../../text/number';
import { DataTable } from '../../kit/DataTable';
import { Readout } from '../../kit/Readout';
import { Slider } from '../../kit/Slider';
import { stepsPerEpoch } from './stepsPerEpoch';

export function StepsPerEpoch() {
  const [n, setN] = useState(60);
  const [size, setSize] = useState(25);
  const mini = stepsPerEpoch(n, size);
  return (
    <>
      <Slider
        name="Data points N"
        value={n}
        onChange={setN}
        range={{ min: 1, max: 1_000_000, scale: 'log' }}
        integer
        format={formatCount}
      />
      <Slider
        name="Mini-batch size B"
        value={size}
        onChange={setSize}
        range={{ min: 1, max: 10_000, scale: 'log' }}
        integer
        format={formatCount}
      />
      <DataTable
        caption="Steps in one epoch"
        head={['Algorithm', 'formula', 'steps']}
        rows={[
          { key: 'batch', cells: ['Vanilla (batch)', '1', '1'] },
          { key: 'stochastic', cells: ['Stochastic', 'N', formatCount(n)] },
          { key: 'mini', cells: ['Mini-batch', '⌈N/B⌉', formatCount(mini.steps)], marked: true },
        ]}
      />
      <Readout
        entries={[
          { name: 'Points in the last batch', value: formatCount(mini.last) },
          { name: 'Single-point gradients in an epoch, for any batch size', value: formatCount(n) },
        ]}
      />
    </>
  );
}
