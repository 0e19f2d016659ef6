/** Six guesses against the lecture's six, and against six blind ones: losses are told once the guess is made. */
import { useMemo, useState } from 'react';
import { sigmoid } from '../../../math/sigmoid';
import { pointsUpTo } from '../../../scene/points';
import type { Point } from '../../../scene/types';
import { formatFixed, formatNumber } from '../../../text/number';
import { Action, Actions } from '../../kit/Actions';
import { DataTable } from '../../kit/DataTable';
import { Plot } from '../../kit/Plot';
import { Slider } from '../../kit/Slider';
import { type Pair, pairs, sampled } from '../../kit/shapes';
import { neuron } from '../../scenes';
import styles from '../explorables.module.css';
import { bestSoFar, leader, lossOfGuess, randomGuesses, SIX, TRIES } from './match';

const RANGE = { min: -6, max: 6, scale: 'linear', step: 0.01 } as const;
const FIRST: Point = { w: 1, b: 0 };
const LOSSES = [1e-5, 1] as const;
const DATA = pointsUpTo(neuron('two-points'), 2);

export function GuessMatch() {
  const [guess, setGuess] = useState(FIRST);
  const [own, setOwn] = useState<readonly Point[]>([]);
  const [seed, setSeed] = useState(1);
  const random = useMemo(() => randomGuesses(seed), [seed]);
  const over = own.length === TRIES;
  const isSame = own.some(({ w, b }) => w === guess.w && b === guess.b);
  return (
    <div className={styles.stack}>
      <div className={styles.pair}>
        <Slider
          name="w"
          value={guess.w}
          range={RANGE}
          onChange={(w) => setGuess({ ...guess, w })}
          format={place}
        />
        <Slider
          name="b"
          value={guess.b}
          range={RANGE}
          onChange={(b) => setGuess({ ...guess, b })}
          format={place}
        />
      </div>
      <Curve guess={guess} />
      <Actions>
        <Action disabled={over || isSame} onClick={() => setOwn([...own, guess])}>
          {over ? 'Six guesses made' : `Guess ${own.length + 1} of ${TRIES}`}
        </Action>
        <Action
          disabled={own.length === 0}
          onClick={() => {
            setOwn([]);
            setSeed(seed + 1);
          }}
        >
          Play again with other dice
        </Action>
      </Actions>
      <p role="status">{verdict(own, random)}</p>
      <Plot
        x={{ domain: [1, TRIES], label: 'guesses', ticks: [1, 2, 3, 4, 5, 6] }}
        y={{ domain: LOSSES, label: 'lowest loss so far', kind: 'log' }}
        lines={[
          { points: best(SIX.slice(0, own.length)), tone: 'ink', dashed: true, name: 'the lecture' },
          { points: best(random.slice(0, own.length)), tone: 'soft', name: 'random search' },
          { points: best(own), tone: 0, width: 3, name: 'you' },
        ]}
        dots={best(own).map(([x, y]) => ({ x, y, tone: 0 as const }))}
        description={`The lowest loss after each guess. ${verdict(own, random)}`}
      />
      {own.length > 0 && (
        <DataTable
          caption="The losses, guess by guess"
          head={['Guess', 'You', 'The lecture', 'Random']}
          rows={own.map((guessed, index) => ({
            key: String(index),
            cells: [
              String(index + 1),
              ...[guessed, SIX[index], random[index]].map((each) => formatNumber(lossOfGuess(each))),
            ],
          }))}
        />
      )}
    </div>
  );
}

function Curve({ guess }: { readonly guess: Point }) {
  const points = Array.from(DATA?.x ?? [], (x, i): Pair => [x, DATA?.y[i] ?? Number.NaN]);
  return (
    <Plot
      x={{ domain: [-1, 4], label: 'x' }}
      y={{ domain: [0, 1], label: 'f(x)' }}
      lines={[{ points: sampled((x) => sigmoid(guess.w * x + guess.b), [-1, 4]), tone: 0 }]}
      dots={points.map(([x, y]) => ({ x, y, tone: 'ink' }))}
      aspect={0.4}
      legend={false}
      description={`The sigmoid with w ${place(guess.w)} and b ${place(guess.b)}, and the two data points`}
    />
  );
}

/** A guess of a loss below the plot's end stands at its end. */
function best(points: readonly Point[]): readonly Pair[] {
  return pairs(bestSoFar(points)).map(([x, y]) => [x + 1, Math.max(LOSSES[0], y)] as const);
}

function verdict(own: readonly Point[], random: readonly Point[]): string {
  const ahead = leader(own, random);
  const after = own.length === 1 ? 'After one guess' : `After ${own.length} guesses`;
  if (ahead === null) return 'Each guess shows you its loss.';
  if (ahead === 'you') return `${after} you are ahead.`;
  return `${after} ${ahead === 'lecture' ? 'the lecture' : 'random search'} is ahead.`;
}

function place(value: number): string {
  return formatFixed(value, 2);
}
