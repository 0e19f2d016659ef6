/** A coin to toss: each toss, the share of heads so far, and how near the truth it has to be expected. */
import { useMemo, useState } from 'react';
import { counted, formatCount, formatFixed } from '../../../text/number';
import { Action, Actions } from '../../kit/Actions';
import { Plot } from '../../kit/Plot';
import { Readout } from '../../kit/Readout';
import { Slider } from '../../kit/Slider';
import { pairs, sampled } from '../../kit/shapes';
import styles from '../explorables.module.css';
import { runningMeans, spreadOfMean, tosses } from './coin';

const THROWS = [1, 24, 100, 1000] as const;
const MOST = 10_000;
/** Tosses that are shown one by one: the last ones. */
const SHOWN = 20;
const COUNTS = [1, 25, 100] as const;
const DECIMALS = 3;

export function TossCoin() {
  const [chance, setChance] = useState(0.5);
  const [seed, setSeed] = useState(1);
  const [count, setCount] = useState(0);
  const thrown = useMemo(() => tosses(seed, chance, count), [seed, chance, count]);
  const means = useMemo(() => runningMeans(thrown), [thrown]);
  const estimate = means.at(-1);
  const most = Math.max(100, count);
  const heads = thrown.reduce((sum, each) => sum + each, 0);
  const band = (sign: 1 | -1) =>
    sampled((x) => clamp(chance + sign * spreadOfMean(chance, 10 ** x)), [0, Math.log10(most)]).map(
      ([x, y]) => [10 ** x, y] as const,
    );
  return (
    <div className={styles.stack}>
      <Slider
        name="Chance of heads p"
        value={chance}
        onChange={setChance}
        range={{ min: 0.05, max: 0.95, scale: 'linear', step: 0.05 }}
        format={(value) => formatFixed(value, 2)}
      />
      <Actions>
        {THROWS.map((each) => (
          <Action key={each} onClick={() => setCount(count + each)} disabled={count + each > MOST}>
            {each === 1 ? 'Toss it' : `${formatCount(each)} more`}
          </Action>
        ))}
        <Action
          disabled={count === 0}
          onClick={() => {
            setSeed(seed + 1);
            setCount(0);
          }}
        >
          Another coin
        </Action>
      </Actions>
      <p className={styles.remark} role="status">
        {count === 0 ? 'Not tossed yet.' : `${count > SHOWN ? '… ' : ''}${faces(thrown)}`}
      </p>
      <Plot
        x={{ domain: [1, most], label: 'tosses B', kind: 'log' }}
        y={{ domain: [0, 1], label: 'share of heads' }}
        areas={[{ upper: band(1), lower: band(-1), tone: 'soft', name: 'p ± √(p(1 − p)/B)' }]}
        rules={[{ axis: 'y', at: chance, tone: 'ink', dashed: true, name: 'p' }]}
        lines={[{ points: pairs(means).map(([x, y]) => [x + 1, y] as const), tone: 1, name: 'share so far' }]}
        dots={estimate === undefined ? [] : [{ x: count, y: estimate, tone: 1, radius: 5 }]}
        description={
          estimate === undefined
            ? 'No toss yet'
            : `After ${counted(formatCount(count), 'toss', 'tosses')} the share of heads is ${formatFixed(estimate, DECIMALS)}; the chance is ${formatFixed(chance, 2)}.`
        }
      />
      <Readout
        entries={[
          { name: 'Tosses', value: formatCount(count) },
          { name: 'Heads', value: formatCount(heads) },
          {
            name: 'Share of heads',
            value: estimate === undefined ? '–' : formatFixed(estimate, DECIMALS),
            tone: 1,
          },
          {
            name: 'Off by',
            value: estimate === undefined ? '–' : formatFixed(Math.abs(estimate - chance), DECIMALS),
          },
          ...COUNTS.map((each) => ({
            name: `Expected with ${counted(formatCount(each), 'toss', 'tosses')}`,
            value: `± ${formatFixed(spreadOfMean(chance, each), DECIMALS)}`,
          })),
        ]}
      />
      <p className={styles.remark}>
        Two shares in three lie within the grey band. Seed {seed}: the same tosses each time.
      </p>
    </div>
  );
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** "H T T H", the last tosses in order. */
function faces(thrown: Uint8Array): string {
  return Array.from(thrown.slice(-SHOWN), (each) => (each === 1 ? 'H' : 'T')).join(' ');
}
