/** Adam's three parts as switches: the chosen combination beside all eight. */
import { useState } from 'react';
import { COLUMN } from '../../catalog/columns';
import { RUN_IDS } from '../../scene/limits';
import type { RunResult } from '../../scene/outcome';
import type { RunSpec } from '../../scene/types';
import { formatNumber } from '../../text/number';
import { Action, Actions } from '../kit/Actions';
import { Plot } from '../kit/Plot';
import { Slider } from '../kit/Slider';
import { Strip } from '../kit/Strip';
import { pairs } from '../kit/shapes';
import { useExperiment } from '../kit/useStudy';
import { lossAt, neuron, run } from '../scenes';

const NAMES = { momentum: 'Momentum', scaling: 'Scaling', biasCorrection: 'Bias correction' } as const;
type Part = keyof typeof NAMES;
type Parts = Readonly<Record<Part, boolean>>;

const STEPS = 200;
const LOWEST = 1e-12;
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
  const chosen = ALL.findIndex((each) =>
    (Object.keys(NAMES) as Part[]).every((part) => each[part] === parts[part]),
  );
  return (
    <>
      <Actions>
        {(Object.keys(NAMES) as Part[]).map((part) => (
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
      {results !== null && (
        <>
          <Plot
            x={{ domain: [0, STEPS], label: 't' }}
            y={{ domain: [LOWEST, 1], label: 'L', kind: 'log' }}
            lines={[
              ...results.map((each, index) => ({
                points: curve(each),
                tone: 'faint' as const,
                width: index === chosen ? 0 : 1,
              })),
              { points: curve(results[chosen]), tone: 0 as const, width: 2.5 },
            ]}
            legend={false}
            description={`The loss of Adam ${nameOf(parts)}: ${formatNumber(lossAt(results[chosen]), 3)} after ${STEPS} steps. The other seven in the background.`}
          />
          <Strip
            name="All eight combinations"
            least={8}
            items={ALL.map((each, index) => ({
              key: nameOf(each),
              marked: index === chosen,
              picture: <Path result={results[index]} name={nameOf(each)} />,
              caption: `${nameOf(each)} → ${formatNumber(lossAt(results[index]), 3)}`,
            }))}
          />
        </>
      )}
    </>
  );
}

function Path({ result, name }: { readonly result: RunResult; readonly name: string }) {
  const [w, b] = [COLUMN.w, COLUMN.b].map((column) => result.columns[column].subarray(0, result.length));
  return (
    <Plot
      x={{ domain: [-4, 6], label: '' }}
      y={{ domain: [-6, 4], label: '' }}
      lines={[{ points: pairs(b, w), tone: 1, width: 1.5 }]}
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
  const on = (Object.keys(NAMES) as Part[])
    .filter((part) => parts[part])
    .map((part) => NAMES[part].toLowerCase());
  return on.length === 0 ? 'with no part' : `with ${on.join(', ')}`;
}

function curve({ columns, length }: RunResult) {
  return pairs(columns[COLUMN.loss].subarray(0, length)).map(([x, y]) => [x, Math.max(LOWEST, y)] as const);
}
