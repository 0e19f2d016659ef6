/** Every rule with its usual settings on one surface, by the steps and by the cost that a loss takes. */
import { useState } from 'react';
import { COLUMN } from '../../catalog/columns';
import { OPTIMIZERS } from '../../catalog/optimizers';
import { RUN_IDS } from '../../scene/limits';
import type { RunResult } from '../../scene/outcome';
import type { RunSpec } from '../../scene/types';
import { formatCount, formatNumber } from '../../text/number';
import { Choice } from '../kit/Choice';
import { DataTable } from '../kit/DataTable';
import { Slider } from '../kit/Slider';
import { useExperiment } from '../kit/useStudy';
import { SPARSE } from '../modules/adaptive/data';
import { lossAt, neuron, run, stepsTo } from '../scenes';

const GROUNDS = {
  'two-points': { text: 'two points', objective: neuron('two-points'), start: { w: -2, b: -2 }, lowest: 0 },
  valley: { text: 'valley', objective: neuron('valley'), start: { w: -2, b: -4 }, lowest: 0 },
  sparse: { text: 'sparse', objective: neuron(SPARSE, 'mean'), start: { w: -2, b: -2 }, lowest: 0.00247 },
} as const;
type Ground = keyof typeof GROUNDS;
type Order = 'steps' | 'cost' | 'loss';

const STEPS = 1000;
/** An experiment holds twelve runs. */
const FIRST = OPTIMIZERS.slice(0, RUN_IDS.length);
const REST = OPTIMIZERS.slice(RUN_IDS.length);

export function RuleTable() {
  const [ground, setGround] = useState<Ground>('two-points');
  const [order, setOrder] = useState<Order>('steps');
  const [above, setAbove] = useState(0.001);
  const { objective, start, lowest } = GROUNDS[ground];
  const runsOf = (rules: typeof OPTIMIZERS): readonly RunSpec[] =>
    rules.map(({ id }, index) => ({ ...run(id, { start, steps: STEPS }), id: RUN_IDS[index] }));
  const first = useExperiment(objective, runsOf(FIRST));
  const rest = useExperiment(objective, runsOf(REST));
  const target = lowest + above;

  const rows =
    first === null || rest === null
      ? []
      : [...first, ...rest].map((result, index) => {
          const { id, name, short = name } = OPTIMIZERS[index];
          const steps = stepsTo(result, target);
          return { id, short, steps, cost: cost(result, steps), loss: lossAt(result) };
        });
  rows.sort((one, other) => one[order] - other[order]);
  return (
    <>
      <Choice
        name="Surface"
        options={(Object.keys(GROUNDS) as Ground[]).map((value) => ({ value, text: GROUNDS[value].text }))}
        value={ground}
        onChange={setGround}
      />
      <Choice
        name="Sorted by"
        options={[
          { value: 'steps', text: 'steps' },
          { value: 'cost', text: 'evaluations' },
          { value: 'loss', text: 'loss at the end' },
        ]}
        value={order}
        onChange={setOrder}
      />
      <Slider
        name="How close to the lowest loss"
        value={above}
        onChange={setAbove}
        range={{ min: 1e-8, max: 0.01, scale: 'log' }}
      />
      <DataTable
        caption={`To a loss of ${formatNumber(target, 3)}, in at most ${formatCount(STEPS)} steps`}
        head={['Algorithm', 'steps', 'evaluations', 'loss at the end']}
        rows={rows.map(({ id, short, steps, cost: spent, loss }) => ({
          key: id,
          cells: [short, countOf(steps), countOf(spent), formatNumber(loss, 3)],
        }))}
      />
    </>
  );
}

/** Evaluations of a point's gradient or loss before a row; infinite where it is never reached. */
function cost({ columns }: RunResult, row: number): number {
  return Number.isFinite(row) ? columns[COLUMN.gradEvals][row] + columns[COLUMN.lossEvals][row] : row;
}

function countOf(value: number): string {
  return Number.isFinite(value) ? formatCount(value) : 'not reached';
}
