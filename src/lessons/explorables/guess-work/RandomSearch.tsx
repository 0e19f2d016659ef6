/** Random search on the surface on show: guesses by the hundred, the best so far, and how rarely it gets better. */
import { useEffect, useRef, useState } from 'react';
import type { Point, Window } from '../../../scene/types';
import { useScene, useWorkbench } from '../../../state/workbench';
import { counted, formatCount, formatNumber } from '../../../text/number';
import { Action, Actions } from '../../kit/Actions';
import { Choice } from '../../kit/Choice';
import { Plot } from '../../kit/Plot';
import { Readout } from '../../kit/Readout';
import type { Pair } from '../../kit/shapes';
import { usePictureMarks } from '../../kit/usePictureMarks';
import styles from '../explorables.module.css';
import { type Best, createGuesses, improvements } from './randomSearch';

const SIDES = ['6', '12', '24'] as const;
type Side = (typeof SIDES)[number];
const THROWS = [1, 10, 100, 1000] as const;
const MOST = 100_000;
const FIRST_SEED = 1;

/** The most guesses that are drawn: the newest ones. */
const MOST_DRAWN = 1000;

interface Search {
  readonly thrown: number;
  readonly best: readonly Best[];
  /** The newest guesses. */
  readonly newest: readonly Point[];
}

const NOTHING: Search = { thrown: 0, best: [], newest: [] };

export function RandomSearch() {
  const { studies, view } = useWorkbench();
  const objective = useScene((state) => state.scene.objective);
  const [side, setSide] = useState<Side>('6');
  const [seed, setSeed] = useState(FIRST_SEED);
  const [search, setSearch] = useState(NOTHING);
  /** The answers so far, drawn or not: clicks may come faster than answers. */
  const known = useRef(NOTHING);
  const source = useRef(createGuesses(seed, windowOf(side)));
  const withdraw = useRef<(() => void) | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: on another surface the old guesses mean nothing
  useEffect(() => {
    source.current = createGuesses(seed, windowOf(side));
    known.current = NOTHING;
    setSearch(NOTHING);
    return () => {
      withdraw.current?.();
      withdraw.current = null;
    };
  }, [seed, side, objective]);

  const take = (count: number) => {
    if (withdraw.current !== null) return;
    const points = source.current.take(count);
    let answered = false;
    const stop = studies.ask('samples', { points }, (answer) => {
      if (answered) return;
      answered = true;
      withdraw.current?.();
      withdraw.current = null;
      if (answer === null) return;
      const losses = points.map((_, i) => answer[3 * i]);
      const { thrown, best, newest } = known.current;
      known.current = {
        thrown: thrown + count,
        best: improvements(best, thrown, points, losses),
        newest: [...newest, ...points].slice(-MOST_DRAWN),
      };
      setSearch(known.current);
      view.getState().setPins(known.current.best.map(({ w, b }) => ({ w, b })));
      view.getState().setLayer('pins', true);
    });
    withdraw.current = stop;
    if (answered) {
      stop();
      withdraw.current = null;
    }
  };

  const startOver = () => {
    setSeed(seed + 1);
    view.getState().setPins([]);
  };

  const { thrown, best, newest } = search;
  usePictureMarks({
    marks: [{ kind: 'dots', points: Float64Array.from(newest.flatMap(({ w, b }) => [w, b])), tone: 'ink' }],
  });
  const last = best.at(-1);
  return (
    <div className={styles.stack}>
      <Choice
        name="Window for w and b"
        options={SIDES.map((value) => ({ value, text: `±${value}` }))}
        value={side}
        onChange={(next) => {
          setSide(next);
          // The places of the pins are to be seen.
          view.getState().setWindow(windowOf(next));
        }}
      />
      <Actions>
        {THROWS.map((count) => (
          <Action key={count} onClick={() => take(count)} disabled={thrown + count > MOST}>
            {count === 1 ? '1 guess' : `${formatCount(count)} guesses`}
          </Action>
        ))}
        <Action onClick={startOver} disabled={thrown === 0}>
          Start over
        </Action>
      </Actions>
      <Plot
        x={{ domain: [1, Math.max(100, thrown)], label: 'guesses', kind: 'log' }}
        y={{ domain: [1e-7, 1], label: 'lowest loss so far', kind: 'log' }}
        description={
          last === undefined
            ? 'No guess yet'
            : `The lowest loss so far, over ${counted(formatCount(thrown), 'guess', 'guesses')}: it fell ${counted(formatCount(best.length), 'time')}, last at guess ${formatCount(last.guess)}`
        }
        lines={[{ points: stairs(best, thrown), tone: 0, name: 'best so far' }]}
        dots={best.map(({ guess, loss }) => ({ x: guess, y: loss, tone: 0 }))}
      />
      <Readout
        entries={[
          { name: 'Guesses', value: formatCount(thrown) },
          { name: 'Best loss', value: last === undefined ? '–' : formatNumber(last.loss), tone: 0 },
          {
            name: 'at w, b',
            value: last === undefined ? '–' : `${formatNumber(last.w)}, ${formatNumber(last.b)}`,
          },
          { name: 'Improvements', value: formatCount(best.length) },
          { name: 'Guesses since the last one', value: formatCount(thrown - (last?.guess ?? 0)) },
        ]}
      />
      <p className={styles.remark}>
        Dots on the map are guesses, the last {formatCount(MOST_DRAWN)} at most; pins stand where one was
        better than all before it. Seed {seed}: the same guesses each time.
      </p>
    </div>
  );
}

function windowOf(side: Side): Window {
  const half = Number(side);
  return { w: [-half, half], b: [-half, half] };
}

/** The best so far as a staircase, up to the last guess. */
function stairs(best: readonly Best[], thrown: number): readonly Pair[] {
  return best.flatMap(({ guess, loss }, index): readonly Pair[] => [
    [guess, loss],
    [best[index + 1]?.guess ?? Math.max(guess, thrown), loss],
  ]);
}
