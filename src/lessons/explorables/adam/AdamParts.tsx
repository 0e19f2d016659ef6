/** Adam's three parts as switches: the chosen combination beside all eight. */
import { useState } from 'react';
import { COLUMN } from '../../../catalog/columns';
import { RUN_IDS } from '../../../scene/limits';
import type { RunResult } from '../../../scene/outcome';
import type { RunSpec } from '../../../scene/types';
import { formatNumber } from '../../../text/number';
import { Action, Actions } from '../../kit/Actions';
import { Plot } from '../../kit/Plot';
import { Slider } from '../../kit/Slider';
import { Strip } from '../../kit/Strip';
import { floored, pairs } from '../../kit/shapes';
import { ruleTone } from '../../kit/tone';
import { useExperiment } from '../../kit/useStudy';
import { lossAt, neuron, run } from '../../scenes';
import styles from '../explorables.module.css';

/** Names of the parts in the small pictures. */
const LETTERS = { momentum: 'M', scaling: 'S', biasCorrection: 'C' } as const;
const NAMES = { momentum: 'Momentum', scaling: 'Scaling', biasCorrection: 'Bias correction' } as const;
type Part = keyof typeof NAMES;
const PARTS: readonly Part[] = ['momentum', 'scaling', 'biasCorrection'];
type Parts = Readonly<Record<Part, boolean>>;

const STEPS = 200;
const LOWEST = 1e-12;
const NONE = new Float64Array(0);
/** Placeholder of a number until the runs have been computed. */
const PENDING = '…';
const ON_OFF = [true, false];
const ALL: readonly Parts[] = ON_OFF.flatMap((scaling) =>
  ON_OFF.flatMap((momentum) => ON_OFF.map((biasCorrection) => ({ momentum, scaling, biasCorrection }))),
);

export function AdamParts() {
  const [parts, setParts] = useState<Parts>(ALL[0]);
  const [eta, setEta] = useState(0.1);
  const runs = ALL.map(
    (each, index): RunSpec => ({
      ...run('adam', { hyper: { ...each, eta }, steps: STEPS, start: { w: -2, b: -2 } }),
      id: RUN_IDS[index],
    }),
  );
  const results = useExperiment(neuron('two-points'), runs);
  const chosen = ALL.findIndex((each) => PARTS.every((part) => each[part] === parts[part]));
  const ends = results?.map((each) => formatNumber(lossAt(each), 3));
  return (
    <>
      <Actions>
        {PARTS.map((part) => (
          <Action
            key={part}
            pressed={parts[part]}
            onClick={() => setParts({ ...parts, [part]: !parts[part] })}
          >
            {NAMES[part]}
          </Action>
        ))}
      </Actions>
      <Slider
        name="Learning rate η"
        value={eta}
        onChange={setEta}
        range={{ min: 0.001, max: 2, scale: 'log' }}
      />
      <Plot
        x={{ domain: [0, STEPS], label: 't' }}
        y={{ domain: [LOWEST, 1], label: 'L', kind: 'log' }}
        lines={[
          {
            points: curve(results?.[chosen]),
            tone: ruleTone('adam'),
            width: 2.5,
            name: `Adam ${nameOf(parts)}`,
          },
          ...ALL.map((_, index) => ({
            points: index === chosen ? [] : curve(results?.[index]),
            tone: 'faint' as const,
            width: 1,
            name: 'the other seven',
          })),
        ]}
        description={
          ends === undefined
            ? ''
            : `The loss of Adam ${nameOf(parts)}: ${ends[chosen]} after ${STEPS} steps. The other seven are in the background.`
        }
      />
      <p className={styles.remark}>
        All eight paths over w and b with their loss after {STEPS} steps: M momentum, S scaling, C correction.
      </p>
      <Strip
        name="All eight combinations"
        least={5.6}
        items={ALL.map((each, index) => ({
          key: nameOf(each),
          marked: index === chosen,
          picture: <Path result={results?.[index]} name={nameOf(each)} chosen={index === chosen} />,
          caption: (
            <>
              {lettersOf(each)}
              <br />
              {ends?.[index] ?? PENDING}
            </>
          ),
        }))}
      />
    </>
  );
}

interface PathProps {
  readonly result: RunResult | undefined;
  readonly name: string;
  readonly chosen: boolean;
}

function Path({ result, name, chosen }: PathProps) {
  const [w, b] = [COLUMN.w, COLUMN.b].map(
    (column) => result?.columns[column].subarray(0, result.length) ?? NONE,
  );
  return (
    <Plot
      x={{ domain: [-3, 5], label: '', ticks: [] }}
      y={{ domain: [-5, 3], label: '', ticks: [] }}
      lines={[{ points: pairs(b, w), tone: chosen ? ruleTone('adam') : 'soft', width: 1.5 }]}
      dots={[
        { x: -2, y: -2, tone: 'soft', hollow: true, radius: 3 },
        { x: 1.7918, y: -2.2822, tone: 'ink', radius: 3 },
      ]}
      legend={false}
      aspect={1}
      description={`${name}: the path from (−2, −2).`}
    />
  );
}

function nameOf(parts: Parts): string {
  const on = PARTS.filter((part) => parts[part]).map((part) => NAMES[part].toLowerCase());
  return on.length === 0 ? 'with none of the parts' : `with ${on.join(', ')}`;
}

/** A dash for each part that is off: "M – C". */
function lettersOf(parts: Parts): string {
  return PARTS.map((part) => (parts[part] ? LETTERS[part] : '–')).join(' ');
}

function curve(result: RunResult | undefined) {
  if (result === undefined) return [];
  const { columns, length } = result;
  return floored(columns[COLUMN.loss].subarray(0, length), LOWEST);
}
