/** Steep and gentle: a point to drag along a curve, the slope there, and how far a step of gradient descent goes. */
import { useState } from 'react';
import { formatNumber } from '../../../text/number';
import { Action, Actions } from '../../kit/Actions';
import { Plot } from '../../kit/Plot';
import { Readout } from '../../kit/Readout';
import { Slider } from '../../kit/Slider';
import { sampled } from '../../kit/shapes';
import styles from '../explorables.module.css';
import { height, quotient, slope, steppedFrom } from './slopeCurve';

const DOMAIN = [-3, 3] as const;
const DX = { min: 0.01, max: 1, scale: 'log' } as const;
const ETA = { min: 0.01, max: 1, scale: 'log' } as const;
/** Steps that are taken at once: on the plain a single one moves by a pixel. */
const MANY = 50;
const PLAIN = -2;
const CLIFF = -0.25;
const FIRST = { x: -0.8, dx: 0.5, eta: 0.5 };

export function SlopeExplorer() {
  const [x, setX] = useState(FIRST.x);
  const [dx, setDx] = useState(FIRST.dx);
  const [eta, setEta] = useState(FIRST.eta);
  const [y, beside] = [height(x), height(x + dx)];
  const steepness = slope(x);
  const update = -eta * steepness;
  const step = (count: number) => steppedFrom(x, eta, count, DOMAIN[1]);
  const tangent = (at: number) => y + steepness * (at - x);
  return (
    <div className={styles.stack}>
      <Plot
        x={{ domain: DOMAIN, label: 'x' }}
        y={{ domain: [-0.15, 1.15], label: 'y' }}
        description={`The curve at x = ${formatNumber(x, 3)}: its slope is ${formatNumber(steepness, 3)}, and the update ${formatNumber(update, 3)}`}
        lines={[
          { points: sampled(height, DOMAIN, 200), tone: 'ink', name: 'y' },
          { points: sampled(tangent, DOMAIN, 1), tone: 1, name: 'tangent' },
          {
            points: [
              [x, y],
              [x + dx, y],
              [x + dx, beside],
              [x, y],
            ],
            tone: 0,
            name: 'Δx, Δy',
          },
        ]}
        arrows={[{ from: [x, -0.07], to: [x + update, -0.07], tone: 2, name: 'update −η · slope' }]}
        dots={[{ x: x + dx, y: beside, tone: 0 }]}
        handles={[{ name: 'The blue point', x, y, along: 'x', tone: 1, onMove: setX }]}
      />
      <div className={styles.pair}>
        <Slider name="Δx" value={dx} range={DX} onChange={setDx} />
        <Slider name="Learning rate η" value={eta} range={ETA} onChange={setEta} />
      </div>
      <Readout
        entries={[
          { name: 'Δy / Δx', value: formatNumber(quotient(x, dx), 3), tone: 0 },
          { name: 'Slope dy/dx', value: formatNumber(steepness, 3), tone: 1 },
          { name: 'Update −η · slope', value: formatNumber(update, 3), tone: 2 },
        ]}
      />
      <Actions>
        <Action onClick={() => setX(step(1))} disabled={step(1) <= x}>
          Take the step
        </Action>
        <Action onClick={() => setX(step(MANY))} disabled={step(1) <= x}>
          Take {MANY} steps
        </Action>
        <Action onClick={() => setX(PLAIN)}>To the plain</Action>
        <Action onClick={() => setX(CLIFF)}>To the cliff</Action>
      </Actions>
    </div>
  );
}
