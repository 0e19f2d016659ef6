/** Guesses by hand: w and b under two sliders, the neuron they make, and a table of the guesses that were kept. */
import { useMemo } from 'react';
import { buildObjective, evaluateAt } from '../../../engine/objective';
import { sigmoid } from '../../../math/sigmoid';
import { MAX_PINS } from '../../../scene/limits';
import { pointsUpTo } from '../../../scene/points';
import type { ObjectiveSpec, Point, Scene } from '../../../scene/types';
import { moveStart } from '../../../state/runStarts';
import { useScene, useView, useWorkbench } from '../../../state/workbench';
import { formatFixed, formatNumber } from '../../../text/number';
import { Action, Actions } from '../../kit/Actions';
import { DataTable } from '../../kit/DataTable';
import { Plot } from '../../kit/Plot';
import { Readout } from '../../kit/Readout';
import { Slider } from '../../kit/Slider';
import { type Pair, sampled } from '../../kit/shapes';
import { GUESS_TO_MOVE } from '../../modules/guess-work/guessScenes';
import { neuron } from '../../scenes';
import { useStep } from '../../stepContext';
import styles from '../explorables.module.css';
import { LECTURE_GUESSES, LECTURE_PINS, sameGuess } from './guesses';

const TWO_POINTS = neuron('two-points');
const RANGE = { min: -6, max: 6, scale: 'linear', step: 0.01 } as const;
const GESTURE = 'guess';
/** Data points that are drawn with their residuals. */
const MOST_POINTS = 50;
const DECIMALS = 4;

export function GuessTable() {
  const { scene, view } = useWorkbench();
  const current = useScene((state) => state.scene);
  const pins = useView((state) => state.view.pins);
  const { show } = useStep();
  const onShow = isGuess(current);
  const guess = onShow ? current.runs[0].start : LECTURE_PINS[0];
  const spec = onShow ? current.objective : TWO_POINTS;
  const { objective } = useMemo(() => buildObjective(spec), [spec]);
  const lossAt = (point: Point) => evaluateAt(objective, point).loss;
  const own = pins.filter((pin) => !LECTURE_PINS.some((each) => sameGuess(each, pin)));
  const rows: readonly Point[] = [...LECTURE_PINS, ...own];
  const isKept = rows.some((row) => sameGuess(row, guess));

  const move = (next: Point) => {
    if (!onShow) show(GUESS_TO_MOVE);
    scene
      .getState()
      .edit((before) => (isGuess(before) ? moveStart(before, before.runs[0].id, next) : before), GESTURE);
  };
  const end = () => scene.getState().endGesture();

  const keep = () => {
    view.getState().setPins([...rows, guess]);
    view.getState().setLayer('pins', true);
  };

  return (
    <div className={styles.stack}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only hears where a drag of a slider in it ends */}
      <div className={styles.pair} onPointerUp={end} onKeyUp={end} onBlur={end}>
        <Slider
          name="w"
          value={guess.w}
          range={RANGE}
          onChange={(w) => move({ ...guess, w })}
          format={place}
        />
        <Slider
          name="b"
          value={guess.b}
          range={RANGE}
          onChange={(b) => move({ ...guess, b })}
          format={place}
        />
      </div>
      <Neuron guess={guess} objective={spec} loss={lossAt(guess)} />
      <Actions>
        <Action onClick={keep} disabled={isKept || rows.length >= MAX_PINS}>
          Keep this guess
        </Action>
        <Action onClick={() => view.getState().setPins(LECTURE_PINS)} disabled={own.length === 0}>
          Remove these pins
        </Action>
      </Actions>
      <DataTable
        caption="Guesses, and their losses as the lecture prints them and as computed"
        head={['Guess', 'w', 'b', 'Printed', 'Computed']}
        rows={rows.map((row, index) => ({
          key: String(index),
          marked: sameGuess(row, guess),
          cells: [
            index < LECTURE_PINS.length ? String(index + 1) : `${index + 1}, a pin`,
            place(row.w),
            place(row.b),
            LECTURE_GUESSES.at(index)?.printed ?? '–',
            formatFixed(lossAt(row), DECIMALS),
          ],
        }))}
      />
    </div>
  );
}

interface NeuronProps {
  readonly guess: Point;
  readonly objective: ObjectiveSpec;
  readonly loss: number;
}

function Neuron({ guess, objective, loss }: NeuronProps) {
  const points = pointsUpTo(objective, MOST_POINTS) ?? { x: [], y: [] };
  const data = Array.from(points.x, (x, i): Pair => [x, points.y[i]]);
  const f = (x: number) => sigmoid(guess.w * x + guess.b);
  const xs = data.map(([x]) => x);
  const domain = [Math.min(0, ...xs) - 1, Math.max(3, ...xs) + 1] as const;
  return (
    <>
      <Plot
        x={{ domain, label: 'x' }}
        y={{ domain: [0, 1], label: 'f(x)' }}
        description={`The sigmoid with w ${place(guess.w)} and b ${place(guess.b)}, and its distance to each data point`}
        aspect={0.45}
        lines={[
          { points: sampled(f, domain), tone: 0, name: 'f(x) = σ(wx + b)' },
          ...data.map(([x, y], i) => ({
            points: [[x, y] as const, [x, f(x)] as const],
            tone: 'ink' as const,
            dashed: true,
            name: i === 0 ? 'residual' : undefined,
          })),
        ]}
        dots={data.map(([x, y]) => ({ x, y, tone: 'ink' }))}
      />
      <Readout
        entries={[
          ...data.slice(0, 2).map(([x, y]) => ({
            name: `f(${formatNumber(x)}) − ${formatNumber(y)}`,
            value: formatFixed(f(x) - y, DECIMALS),
          })),
          { name: 'Loss', value: formatFixed(loss, DECIMALS) },
        ]}
      />
    </>
  );
}

/** One run that stands still on the lecture's own surface, whose losses it prints: its start is the guess. */
function isGuess({ objective, runs }: Scene): boolean {
  return JSON.stringify(objective) === JSON.stringify(TWO_POINTS) && runs.length === 1 && runs[0].steps === 0;
}

function place(value: number): string {
  return formatFixed(value, 2);
}
