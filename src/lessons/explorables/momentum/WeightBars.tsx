/** Weights of past gradients under momentum, in theory and in the run on show. */
import { useRef, useState } from 'react';
import { ParameterSlider } from '../../../controls/fields/ParameterSlider';
import { rowAt } from '../../../state/results';
import { useScene } from '../../../state/workbench';
import { formatCount, formatNumber } from '../../../text/number';
import { Choice } from '../../kit/Choice';
import { Enlargeable } from '../../kit/Enlargeable';
import { Plot } from '../../kit/Plot';
import { Readout } from '../../kit/Readout';
import { Slider } from '../../kit/Slider';
import { useDrawAtPlayhead } from '../../kit/useDrawAtPlayhead';
import { BETA_PARAMETER, betaOf, hasMomentum, SHARED_BETA } from './momentumRuns';
import { gainOf, halfLife, memoryOf, weightedGradients, weightsOf } from './pastWeights';
import styles from './weightBars.module.css';

const BARS = 40;
const MOST_OF = 0.9;

export function WeightBars() {
  const own = useScene(({ scene }) => betaOf(scene.runs.find(hasMomentum)));
  const [tried, setTried] = useState(BETA_PARAMETER.default);
  const beta = Number.isNaN(own) ? tried : own;
  return (
    <>
      {Number.isNaN(own) ? (
        <Slider name="Momentum β" value={tried} onChange={setTried} range={BETA_PARAMETER.slider} />
      ) : (
        <ParameterSlider
          source={SHARED_BETA}
          range={BETA_PARAMETER.slider}
          usual={BETA_PARAMETER.default}
          caption="Momentum β"
        />
      )}
      <Plot
        x={{ domain: [-0.7, BARS - 0.3], label: 'τ, steps ago' }}
        y={{ domain: [0, 1.05], label: 'weight' }}
        bars={weightsOf(beta, BARS).map((y, x) => ({ x, y, tone: 1 }))}
        rules={[{ axis: 'x', at: halfLife(beta), tone: 'ink', name: 'half the weight' }]}
        aspect={0.45}
        description={`The weight of a gradient against its age. It halves every ${formatNumber(halfLife(beta), 3)} steps.`}
      />
      <GradientBars beta={beta} />
      <Readout
        entries={[
          { name: 'Sum of all weights, 1/(1 − β)', value: formatNumber(gainOf(beta)) },
          { name: 'Weight halves after', value: `${formatNumber(halfLife(beta), 3)} steps` },
          {
            name: 'Nine tenths of the weight are in the newest',
            value: formatCount(memoryOf(beta, MOST_OF)),
          },
        ]}
      />
    </>
  );
}

const GRADIENTS = 'gradients times their weights';
const WIDTH = 320;
const HEIGHT = 120;
const SLOT = WIDTH / BARS;

/** The selected run's own gradients, weighed. Written to the picture on the frame, as the playhead moves. */
function GradientBars({ beta }: { readonly beta: number }) {
  const [component, setComponent] = useState<'w' | 'b'>('w');
  const bars = useRef<SVGGElement>(null);
  const told = useRef<HTMLParagraphElement>(null);

  useDrawAtPlayhead(({ selected, playhead }) => {
    if (bars.current === null || told.current === null) return;
    const row = selected === null ? 0 : rowAt(selected, playhead);
    const { terms, sum } =
      selected === null || row < 1
        ? { terms: [], sum: 0 }
        : weightedGradients(selected, row, component, beta, BARS);
    const largest = Math.max(...terms.map(Math.abs), Number.MIN_VALUE);
    [...bars.current.children].forEach((bar, tau) => {
      const share = (terms[tau] ?? 0) / largest;
      const height = Math.abs(share) * (HEIGHT / 2 - 4);
      bar.setAttribute('y', String(share > 0 ? HEIGHT / 2 - height : HEIGHT / 2));
      bar.setAttribute('height', String(height));
    });
    const slot = selected?.names.indexOf(`u.${component}`) ?? -1;
    const u = selected !== null && slot >= 0 ? selected.columns[slot][row] : Number.NaN;
    told.current.textContent =
      row < 1
        ? 'No gradient yet: move the playhead.'
        : `Before step ${row}: ${row === 1 ? 'one gradient' : `${row} gradients`}, weighted and summed: ` +
          `${formatNumber(sum)}. The run’s own u along ${component} is ${formatNumber(u)}.`;
  });

  return (
    <>
      <Enlargeable name={GRADIENTS} words={<p ref={told} className={styles.told} />}>
        {() => (
          <>
            <svg
              className={styles.bars}
              viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
              preserveAspectRatio="none"
              role="img"
              aria-label="The newest gradients of the selected run, the latest one at the left, each times its weight. Upward is positive."
            >
              <path
                className={styles.axis}
                d={`M0 ${HEIGHT / 2}H${WIDTH}`}
                vectorEffect="non-scaling-stroke"
              />
              <g ref={bars}>
                {Array.from({ length: BARS }, (_, tau) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
                  <rect key={tau} x={tau * SLOT + 1} width={SLOT - 2} y={HEIGHT / 2} height="0" />
                ))}
              </g>
            </svg>
            <p className={styles.ages}>
              <span>the newest, τ = 0</span>
              <span>τ = {BARS - 1}</span>
            </p>
          </>
        )}
      </Enlargeable>
      <Choice
        name="Gradients of the selected run along"
        options={[
          { value: 'w', text: 'w' },
          { value: 'b', text: 'b' },
        ]}
        value={component}
        onChange={setComponent}
      />
    </>
  );
}
