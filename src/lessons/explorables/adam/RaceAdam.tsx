/** A race against Adam: a person sets momentum's numbers or draws its rate, and sees who stays below a loss first. */
import { useState } from 'react';
import { COLUMN } from '../../../catalog/columns';
import type { RunResult } from '../../../scene/outcome';
import { formatFixed, formatNumber } from '../../../text/number';
import { Action, Actions } from '../../kit/Actions';
import { Choice } from '../../kit/Choice';
import { DataTable } from '../../kit/DataTable';
import { Plot } from '../../kit/Plot';
import { Slider } from '../../kit/Slider';
import { floored, type Pair } from '../../kit/shapes';
import { ruleTone } from '../../kit/tone';
import { useAnswered } from '../../kit/useStudy';
import { useStep } from '../../stepContext';
import styles from '../explorables.module.css';
import {
  COURSES,
  type Course,
  DRAWN_AT,
  finishOf,
  type RaceEntry,
  racers,
  raceScene,
  STEPS,
  TARGET,
} from './race';

const FIRST: RaceEntry = { course: 'plateau', eta: 1, beta: 0.9, drawn: null };
const RATES = [0.01, 30] as const;
const LOWEST = 1e-8;
/** Races that are listed: the last ones. */
const LISTED = 8;
const [YOU, ADAM] = [ruleTone('momentum'), ruleTone('adam')];

export function RaceAdam() {
  const { showScene } = useStep();
  const [entry, setEntry] = useState(FIRST);
  const [raced, setRaced] = useState<readonly RaceEntry[]>([]);
  const last = raced.at(-1) ?? null;
  const answered = useAnswered(
    'experiment',
    last === null ? null : { objective: COURSES[last.course].objective, runs: racers(last) },
  );
  // Results of the race before would stand under the new one's numbers.
  const isLast = last !== null && JSON.stringify(answered?.question.runs) === JSON.stringify(racers(last));
  const results = isLast && answered !== null ? answered.answer : null;
  return (
    <div className={styles.stack}>
      <Choice
        name="Course"
        options={(Object.keys(COURSES) as Course[]).map((value) => ({ value, text: COURSES[value].name }))}
        value={entry.course}
        onChange={(course) => setEntry({ ...entry, course })}
      />
      <Slider
        name="Your β"
        value={entry.beta}
        onChange={(beta) => setEntry({ ...entry, beta })}
        range={{ min: 0, max: 0.99, scale: 'linear', step: 0.01 }}
      />
      <Choice
        name="Your η"
        options={[
          { value: 'constant', text: 'constant' },
          { value: 'drawn', text: 'drawn by hand' },
        ]}
        value={entry.drawn === null ? 'constant' : 'drawn'}
        onChange={(kind) =>
          setEntry({ ...entry, drawn: kind === 'constant' ? null : DRAWN_AT.map(() => entry.eta) })
        }
      />
      {entry.drawn === null ? (
        <Slider
          name="η"
          value={entry.eta}
          onChange={(eta) => setEntry({ ...entry, eta })}
          range={{ min: RATES[0], max: RATES[1], scale: 'log' }}
        />
      ) : (
        <DrawnRate rates={entry.drawn} onChange={(drawn) => setEntry({ ...entry, drawn })} />
      )}
      <Actions>
        <Action onClick={() => setRaced([...raced, entry].slice(-LISTED))}>Race</Action>
        <Action
          disabled={last === null}
          onClick={() => last !== null && showScene('your race', raceScene(last))}
        >
          The last race in the big pictures
        </Action>
      </Actions>
      <Curves results={results} />
      <p role="status">{results === null ? 'Choose your numbers, then race.' : verdict(results)}</p>
      {raced.length > 0 && <Races raced={raced} />}
      <p className={styles.remark}>
        Adam runs both courses with its usual numbers and η = 0.1. Does what wins on one course win on the
        other?
      </p>
    </div>
  );
}

interface DrawnRateProps {
  readonly rates: readonly number[];
  readonly onChange: (rates: readonly number[]) => void;
}

function DrawnRate({ rates, onChange }: DrawnRateProps) {
  const points = DRAWN_AT.map((step, index): Pair => [step, rates[index]]);
  return (
    <Plot
      x={{ domain: [0, STEPS], label: 'step' }}
      y={{ domain: RATES, label: 'η', kind: 'log' }}
      lines={[{ points, tone: YOU }]}
      handles={points.map(([x, y], index) => ({
        x,
        y,
        name: `η at step ${x}`,
        along: 'y',
        tone: YOU,
        says: formatNumber(y, 3),
        onMove: (_, moved) =>
          onChange(rates.map((rate, at) => (at === index ? Number(moved.toPrecision(3)) : rate))),
      }))}
      aspect={0.45}
      legend={false}
      description={`Your η: ${points.map(([x, y]) => `${formatNumber(y, 3)} at step ${x}`).join(', ')}`}
    />
  );
}

function Curves({ results }: { readonly results: readonly RunResult[] | null }) {
  const curve = (index: number): readonly Pair[] =>
    results === null
      ? []
      : floored(results[index].columns[COLUMN.loss].subarray(0, results[index].length), LOWEST);
  const finish = results === null ? null : finishOf(results);
  const dot = (x: number, tone: typeof YOU, text: string) =>
    Number.isFinite(x) ? [{ x, y: TARGET, tone, radius: 5, text }] : [];
  return (
    <Plot
      x={{ domain: [0, STEPS], label: 'step' }}
      y={{ domain: [LOWEST, 10], label: 'loss', kind: 'log' }}
      rules={[{ axis: 'y', at: TARGET, tone: 'ink', dashed: true, name: `target ${formatNumber(TARGET)}` }]}
      lines={[
        { points: curve(0), tone: YOU, width: 3, name: 'you' },
        { points: curve(1), tone: ADAM, name: 'Adam' },
      ]}
      dots={finish === null ? [] : [...dot(finish.you, YOU, 'you'), ...dot(finish.adam, ADAM, 'Adam')]}
      description={results === null ? 'No race yet' : verdict(results)}
    />
  );
}

/** Each entry with its own result: the engine is asked for them one by one. */
function Races({ raced }: { readonly raced: readonly RaceEntry[] }) {
  return (
    <DataTable
      caption={`Steps until the loss stays below ${formatNumber(TARGET)}`}
      head={['Race', 'Course', 'η', 'β', 'You', 'Adam']}
      rows={raced.map((entry, index) => ({
        key: String(index),
        cells: [
          String(index + 1),
          COURSES[entry.course].name,
          entry.drawn === null ? formatNumber(entry.eta, 3) : 'drawn',
          formatFixed(entry.beta, 2),
          <Steps key="you" entry={entry} of="you" />,
          <Steps key="adam" entry={entry} of="adam" />,
        ],
      }))}
    />
  );
}

function Steps({ entry, of }: { readonly entry: RaceEntry; readonly of: 'you' | 'adam' }) {
  const answered = useAnswered('experiment', {
    objective: COURSES[entry.course].objective,
    runs: racers(entry),
  });
  if (answered === null) return '…';
  const finish = finishOf(answered.answer);
  const text = Number.isFinite(finish[of]) ? String(finish[of]) : 'never';
  return finish.winner === of ? <b>{text}</b> : text;
}

function verdict(results: readonly RunResult[]): string {
  const { you, adam, winner } = finishOf(results);
  const times = `You: ${inWords(you)}. Adam: ${inWords(adam)}.`;
  if (winner === 'nobody') return `${times} A draw.`;
  return `${times} ${winner === 'you' ? 'You win.' : 'Adam wins.'}`;
}

function inWords(steps: number): string {
  return Number.isFinite(steps) ? `${steps} steps` : `not within ${STEPS} steps`;
}
