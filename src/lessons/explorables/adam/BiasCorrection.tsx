/** m against m̂ against the true mean of a stream of gradients. */
import { useState } from 'react';
import { formatNumber } from '../../../text/number';
import { Action, Actions } from '../../kit/Actions';
import { Choice } from '../../kit/Choice';
import { Plot } from '../../kit/Plot';
import { Readout } from '../../kit/Readout';
import { Slider } from '../../kit/Slider';
import { pairs } from '../../kit/shapes';
import { ruleTone } from '../../kit/tone';
import { averages, meanOf, type StreamKind, stream } from './streams';

const COUNT = 60;
/** The steps at which the numbers are read. */
const EARLY = 3;
const KINDS: readonly { readonly value: StreamKind; readonly text: string }[] = [
  { value: 'constant', text: 'constant' },
  { value: 'noisy', text: 'noisy' },
  { value: 'drifting', text: 'drifting' },
];

export function BiasCorrection() {
  const [kind, setKind] = useState<StreamKind>('noisy');
  const [beta, setBeta] = useState(0.9);
  const [seed, setSeed] = useState(1);
  const values = stream(kind, COUNT, seed);
  const { plain, corrected } = averages(values, beta);
  const steps = Float64Array.from(values, (_, t) => t + 1);
  const early = EARLY - 1;
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
        x={{ domain: [0, COUNT], label: 'step k' }}
        y={{ domain: [-0.5, 2.5], label: 'gradient' }}
        lines={[
          {
            points: pairs(
              values.map((_, t) => meanOf(kind, t, COUNT)),
              steps,
            ),
            tone: 'soft',
            dashed: true,
            name: 'true mean',
          },
          { points: pairs(plain, steps), tone: 'ink', dashed: true, name: 'm' },
          { points: pairs(corrected, steps), tone: ruleTone('adam'), name: 'm̂' },
        ]}
        dots={pairs(values, steps).map(([x, y]) => ({ x, y, tone: 'faint' as const, radius: 2 }))}
        description={`After ${EARLY} gradients m is ${formatNumber(plain[early], 3)} and the corrected m̂ ${formatNumber(corrected[early], 3)}; the true mean is ${formatNumber(meanOf(kind, early, COUNT), 3)}.`}
        caption="Each dot is one gradient."
      />
      <Readout
        entries={[
          { name: '1 − β³, by which m is divided', value: formatNumber(plain[early] / corrected[early], 3) },
          { name: `m at step ${EARLY}`, value: formatNumber(plain[early], 3), tone: 'ink' },
          { name: `m̂ at step ${EARLY}`, value: formatNumber(corrected[early], 3), tone: ruleTone('adam') },
          { name: 'true mean there', value: formatNumber(meanOf(kind, early, COUNT), 3) },
        ]}
      />
      {kind !== 'constant' && (
        <Actions>
          <Action onClick={() => setSeed(seed + 1)}>Other gradients</Action>
        </Actions>
      )}
    </>
  );
}
