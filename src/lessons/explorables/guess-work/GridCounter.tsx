/** Counts the losses of a grid search: k values for each of d parameters, and the time for all their combinations. */
import { useState } from 'react';
import { useView } from '../../../state/workbench';
import { formatCount } from '../../../text/number';
import { Plot } from '../../kit/Plot';
import { Readout } from '../../kit/Readout';
import { Slider } from '../../kit/Slider';
import { sampled } from '../../kit/shapes';
import { usePictureMarks } from '../../kit/usePictureMarks';
import styles from '../explorables.module.css';
import { gridLog, gridPoints, sayPower, sayTime, writePower } from './gridCount';

const VALUES = { min: 2, max: 1000, scale: 'log' } as const;
const PARAMETERS = { min: 1, max: 1e6, scale: 'log' } as const;
/** A finer grid would be one grey. */
const MOST_DRAWN = 40;
/** log₁₀ of the evaluations that fit into the age of the universe at 10⁹ a second. */
const UNIVERSE = 26.6;

export function GridCounter() {
  const [values, setValues] = useState(5);
  const [parameters, setParameters] = useState(2);
  const count = gridLog(values, parameters);
  const beyond = count > UNIVERSE;
  const window = useView((state) => state.view.window);
  const drawn = Math.min(values, MOST_DRAWN);
  usePictureMarks({
    marks: [{ kind: 'dots', points: gridPoints(drawn, window), tone: 'ink' }],
    sentence: `The map shows a grid of ${formatCount(drawn)} values of w by ${formatCount(drawn)} values of b.`,
  });
  return (
    <div className={styles.stack}>
      <div className={styles.pair}>
        <Slider
          name="Values per parameter, k"
          value={values}
          onChange={setValues}
          range={VALUES}
          integer
          format={formatCount}
        />
        <Slider
          name="Parameters, d"
          value={parameters}
          onChange={setParameters}
          range={PARAMETERS}
          integer
          format={formatCount}
        />
      </div>
      <p className={styles.big}>
        {formatCount(values)}
        <sup>{formatCount(parameters)}</sup> = {writePower(count)}
      </p>
      <Readout
        entries={[
          { name: 'In words', value: sayPower(count) },
          { name: 'At 10⁹ losses a second', value: sayTime(count) },
          {
            name: 'Parameters that take the age of the universe',
            value: formatCount(Math.floor(UNIVERSE / gridLog(values, 1)) + 1),
          },
        ]}
      />
      <Plot
        x={{ domain: [1, 1e6], label: 'parameters d', kind: 'log' }}
        y={{ domain: [1, 3e6], label: 'digits of kᵈ', kind: 'log' }}
        description={`The number of grid points has ${formatCount(Math.floor(count) + 1)} digits with ${formatCount(parameters)} parameters. ${beyond ? 'That takes longer than the age of the universe.' : ''}`}
        aspect={0.5}
        lines={[
          {
            points: sampled((d) => Math.max(1, gridLog(values, 10 ** d)), [0, 6], 60).map(
              ([d, digits]) => [10 ** d, digits] as const,
            ),
            tone: 0,
            name: 'digits of kᵈ',
          },
        ]}
        rules={[{ axis: 'y', at: UNIVERSE, tone: 'ink', name: 'the age of the universe' }]}
        dots={[{ x: parameters, y: Math.max(1, count), tone: 0, radius: 5 }]}
      />
      <p className={styles.remark}>
        The map shows the grid for d = 2{values > MOST_DRAWN && `, with ${MOST_DRAWN} values of each`}.
      </p>
    </div>
  );
}
