/** An L2 penalty and decoupled decay from one start: two paths that coincide, or part. */
import { useState } from 'react';
import { COLUMN } from '../../../catalog/columns';
import { runStyle } from '../../../runStyle/runStyle';
import type { RunResult } from '../../../scene/outcome';
import { formatNumber } from '../../../text/number';
import { Choice } from '../../kit/Choice';
import { Plot } from '../../kit/Plot';
import { Readout } from '../../kit/Readout';
import { Slider } from '../../kit/Slider';
import { pairs } from '../../kit/shapes';
import type { Tone } from '../../kit/tone';
import { useExperiment } from '../../kit/useStudy';
import { largestDistance, neuron, pointAt, run } from '../../scenes';

/** Placeholder of a number until the runs have been computed. */
const PENDING = '…';

type Rule = 'gd' | 'momentum' | 'adam' | 'rmsprop';

const RULES: readonly { readonly value: Rule; readonly text: string }[] = [
  { value: 'gd', text: 'SGD' },
  { value: 'momentum', text: 'Momentum' },
  { value: 'adam', text: 'Adam' },
  { value: 'rmsprop', text: 'RMSProp' },
];

export function DecayPaths() {
  const [rule, setRule] = useState<Rule>('adam');
  const [lambda, setLambda] = useState(0.02);
  const usual = { steps: 500, start: { w: -2, b: -2 } };
  const runs = [
    { ...run(rule, { ...usual, decay: { kind: 'l2', lambda } }), id: 'r1' },
    { ...run(rule, { ...usual, decay: { kind: 'decoupled', lambda } }), id: 'r2' },
  ];
  const results = useExperiment(neuron('two-points'), runs);
  const tones = runs.map(({ id }) => runStyle(id, runs).colour);
  return (
    <>
      <Choice name="Algorithm" options={RULES} value={rule} onChange={setRule} />
      <Slider name="λ" value={lambda} onChange={setLambda} range={{ min: 0.0001, max: 0.5, scale: 'log' }} />
      <Both penalty={results?.[0]} decoupled={results?.[1]} tones={tones} />
    </>
  );
}

interface BothProps {
  /** Missing until they have been computed. */
  readonly penalty: RunResult | undefined;
  readonly decoupled: RunResult | undefined;
  /** The tones of the one path and of the other. */
  readonly tones: readonly Tone[];
}

function Both({ penalty, decoupled, tones }: BothProps) {
  const distance =
    penalty === undefined || decoupled === undefined
      ? PENDING
      : formatNumber(largestDistance(penalty, decoupled), 3);
  return (
    <>
      <Plot
        x={{ domain: [-4, 4], label: 'w', ticks: [-4, -2, 0, 2, 4] }}
        y={{ domain: [-5, 3], label: 'b' }}
        lines={[
          { points: path(penalty), tone: tones[0], width: 4, name: 'L₂ penalty' },
          { points: path(decoupled), tone: tones[1], width: 1.5, name: 'decoupled' },
        ]}
        dots={[{ x: 1.7918, y: -2.2822, tone: 'ink', radius: 4 }]}
        aspect={0.8}
        caption="The dot is the minimum of the loss without the penalty."
        description={`The two paths are at most ${distance} apart.`}
      />
      <Readout
        entries={[
          { name: 'Furthest apart', value: distance },
          { name: 'L₂ penalty ends at', value: endOf(penalty), tone: tones[0] },
          { name: 'Decoupled ends at', value: endOf(decoupled), tone: tones[1] },
        ]}
      />
    </>
  );
}

function endOf(result: RunResult | undefined): string {
  if (result === undefined) return PENDING;
  const { w, b } = pointAt(result);
  return `(${formatNumber(w, 3)}, ${formatNumber(b, 3)})`;
}

function path(result: RunResult | undefined) {
  if (result === undefined) return [];
  const { columns, length } = result;
  return pairs(columns[COLUMN.b].subarray(0, length), columns[COLUMN.w].subarray(0, length));
}
