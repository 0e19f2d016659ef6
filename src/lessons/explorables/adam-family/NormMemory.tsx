/** The denominators of RMSProp, MaxaProp and AMSGrad over one stream of gradients with a lone large one in it. */
import { useState } from 'react';
import { formatNumber } from '../../../text/number';
import { Choice } from '../../kit/Choice';
import { Plot } from '../../kit/Plot';
import { Readout } from '../../kit/Readout';
import { Slider } from '../../kit/Slider';
import { pairs } from '../../kit/shapes';
import { ruleTone } from '../../kit/tone';
import { denominators, SPIKE_AT, type StreamKind, stream } from '../adam/streams';

const COUNT = 120;
/** Steps after the large gradient at which the numbers are read. */
const LATER = 50;
const KINDS: readonly { readonly value: StreamKind; readonly text: string }[] = [
  { value: 'spike', text: 'one large gradient' },
  { value: 'noisy', text: 'noise' },
];

export function NormMemory() {
  const [kind, setKind] = useState<StreamKind>('spike');
  const [beta, setBeta] = useState(0.9);
  const values = stream(kind, COUNT, 1);
  const { root, largest, kept } = denominators(values, beta);
  const at = SPIKE_AT + LATER;
  return (
    <>
      <Choice name="Gradients" options={KINDS} value={kind} onChange={setKind} />
      <Slider
        name="β"
        value={beta}
        onChange={setBeta}
        range={{ min: 0, max: 0.999, scale: 'linear', step: 0.001 }}
      />
      <Plot
        x={{ domain: [0, COUNT], label: 't' }}
        y={{ domain: [0.05, 30], label: 'divided by', kind: 'log' }}
        lines={[
          { points: pairs(root), tone: ruleTone('rmsprop'), name: 'RMSProp: √v' },
          { points: pairs(largest), tone: ruleTone('maxaprop'), name: 'MaxaProp: max(βv, |g|)' },
          { points: pairs(kept), tone: ruleTone('amsgrad'), dashed: true, name: 'AMSGrad: √v̂' },
        ]}
        dots={pairs(values.map(Math.abs)).map(([x, y]) => ({ x, y, tone: 'faint' as const, radius: 1.5 }))}
        description={`${LATER} steps after the large gradient RMSProp divides by ${formatNumber(root[at], 3)}, MaxaProp by ${formatNumber(largest[at], 3)}, AMSGrad by ${formatNumber(kept[at], 3)}.`}
        caption="Each dot is the size of one gradient."
      />
      <Readout
        entries={[
          { name: `RMSProp at step ${at}`, value: formatNumber(root[at], 3), tone: ruleTone('rmsprop') },
          { name: `MaxaProp at step ${at}`, value: formatNumber(largest[at], 3), tone: ruleTone('maxaprop') },
          { name: `AMSGrad at step ${at}`, value: formatNumber(kept[at], 3), tone: ruleTone('amsgrad') },
        ]}
      />
    </>
  );
}
