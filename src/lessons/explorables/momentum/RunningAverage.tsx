/** Numbers that arrive one at a time, averaged in two ways, and then in one that forgets. */
import { useState } from 'react';
import { parseNumber } from '../../../scene/parseNumber';
import { formatCount, formatNumber } from '../../../text/number';
import { Action, Actions } from '../../kit/Actions';
import { DataTable } from '../../kit/DataTable';
import { Plot } from '../../kit/Plot';
import { Slider } from '../../kit/Slider';
import type { Pair } from '../../kit/shapes';
import styles from './runningAverage.module.css';
import { averagesOf, effortOfMomentum, effortOfSums, effortOfUpdates } from './runningAverages';

/** The lecture's. */
const NUMBERS = '1, 2, 3, 4';
const MOST = 60;

export function RunningAverage() {
  const [text, setText] = useState(NUMBERS);
  const [arrived, setArrived] = useState(1);
  const [beta, setBeta] = useState(0.5);
  const { numbers, wrong } = read(text);
  const shown = Math.min(arrived, numbers.length);
  const rows = averagesOf(numbers.slice(0, shown), beta);
  const next = numbers[shown];

  return (
    <>
      <label className={styles.field}>
        The numbers, in the order in which they come
        <input
          type="text"
          value={text}
          inputMode="text"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={wrong !== ''}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {wrong !== '' && (
        <p className={styles.fault} role="alert">
          {wrong}
        </p>
      )}
      <Actions>
        <Action disabled={next === undefined} onClick={() => setArrived(shown + 1)}>
          {next === undefined ? 'No more numbers' : `The next number: ${formatNumber(next)}`}
        </Action>
        <Action disabled={shown <= 1} onClick={() => setArrived(1)}>
          From the first
        </Action>
        <Action
          disabled={numbers.length >= MOST}
          onClick={() => {
            const more = numbers.concat(numbers).slice(0, MOST);
            setText(more.map(String).join(', '));
            setArrived(more.length);
          }}
        >
          Twice as many
        </Action>
      </Actions>
      <ol className={styles.work} aria-label="The newest number in each approach">
        {rows.slice(-1).map(({ t, x, summed, updated }) => {
          const before = rows.at(-2)?.updated ?? 0;
          return [
            <li key="1">
              <b>Approach 1</b> {sumText(numbers.slice(0, t))} / {t} = {formatNumber(summed)}
            </li>,
            <li key="2">
              <b>Approach 2</b> {formatNumber(before)} + ({formatNumber(x)} − {formatNumber(before)}) / {t} ={' '}
              {formatNumber(updated)}
            </li>,
          ];
        })}
      </ol>
      <DataTable
        caption={`After ${shown} ${shown === 1 ? 'number' : 'numbers'}, with the average after each`}
        head={['', 'operations', 'numbers kept']}
        rows={[
          { name: 'Approach 1: sum again', effort: effortOfSums(shown) },
          { name: 'Approach 2: update', effort: effortOfUpdates(shown) },
          { name: 'β u + x', effort: effortOfMomentum(shown) },
        ].map(({ name, effort }) => ({
          key: name,
          cells: [name, formatCount(effort.operations), formatCount(effort.kept)],
        }))}
      />
      <Slider
        name="How much is kept, β"
        value={beta}
        onChange={setBeta}
        range={{ min: 0, max: 0.99, scale: 'linear', step: 0.01 }}
      />
      <Plot
        x={{ domain: [0, Math.max(4, shown)], label: 't' }}
        y={{ domain: extent(rows.flatMap(({ x, updated, weighted }) => [x, updated, weighted])), label: '' }}
        dots={rows.map(({ t, x }) => ({ x: t, y: x, tone: 'ink', hollow: true }))}
        lines={[
          {
            name: 'average of all, s',
            tone: 1,
            points: [[0, 0], ...rows.map(({ t, updated }): Pair => [t, updated])],
          },
          {
            name: 'average that forgets, βs + (1 − β)x',
            tone: 0,
            dashed: true,
            points: [[0, 0], ...rows.map(({ t, weighted }): Pair => [t, weighted])],
          },
        ]}
        description="The numbers as rings, the average of all of them, and the one that forgets."
        caption="Rings: the numbers. Both averages start from s₀ = 0. The average of all drops that start at the first number. The other takes a while to catch up; Adam’s bias correction will fix that."
      />
      <DataTable
        caption="All of them, number by number"
        head={['t', 'x', 'sum / t', 's updated', 'βs + (1 − β)x', 'u = βu + x']}
        rows={rows.map(({ t, x, summed, updated, weighted, momentum }) => ({
          key: String(t),
          cells: [
            String(t),
            formatNumber(x),
            formatNumber(summed),
            formatNumber(updated),
            formatNumber(weighted),
            formatNumber(momentum),
          ],
        }))}
      />
    </>
  );
}

/** @returns the numbers up to the first that is none, and what is wrong with that one */
function read(text: string): { readonly numbers: readonly number[]; readonly wrong: string } {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const numbers: number[] = [];
  for (const part of parts) {
    const value = parseNumber(part);
    if (value === null)
      return { numbers, wrong: `“${part}” is not a number. Only the numbers before it count.` };
    if (numbers.length === MOST) return { numbers, wrong: `Only the first ${MOST} numbers count.` };
    numbers.push(value);
  }
  return { numbers, wrong: parts.length === 0 ? 'Write some numbers, separated by commas.' : '' };
}

/** "(1 + 2 + 3)", the middle left out where it is long. */
function sumText(numbers: readonly number[]): string {
  const texts = numbers.map((x) => formatNumber(x));
  const shown = texts.length > 6 ? [...texts.slice(0, 3), '…', ...texts.slice(-2)] : texts;
  return `(${shown.join(' + ')})`;
}

function extent(values: readonly number[]): readonly [number, number] {
  const low = Math.min(0, ...values);
  const high = Math.max(...values, low + 1e-9);
  return [low, high + 0.08 * (high - low)];
}
