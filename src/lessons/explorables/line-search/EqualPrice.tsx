/** The loss of a line search and of fixed rates, against steps and against what the steps cost. */
import { useState } from 'react';
import { COLUMN } from '../../../catalog/columns';
import { runStyle } from '../../../runStyle/runStyle';
import type { RunResult } from '../../../scene/outcome';
import type { RunSpec } from '../../../scene/types';
import { formatCount, formatNumber } from '../../../text/number';
import { Choice } from '../../kit/Choice';
import { DataTable } from '../../kit/DataTable';
import { Plot } from '../../kit/Plot';
import type { Pair } from '../../kit/shapes';
import { useExperiment } from '../../kit/useStudy';
import { lossAt, neuron, run } from '../../scenes';

type Against = 'steps' | 'price';
type Surface = 'two-points' | 'valley';

const STEPS = 300;
/** With the ids, and so the colours, of the scene beside it. */
const WALKERS = [
  { name: 'η = 1', run: { ...run('gd'), id: 'r1' } },
  { name: 'η = 2', run: { ...run('gd', { hyper: { eta: 2 } }), id: 'r4' } },
  { name: 'η = 10', run: { ...run('gd', { hyper: { eta: 10 } }), id: 'r2' } },
  { name: 'line search', run: { ...run('line-search'), id: 'r3' } },
] as const;
const RUNS = WALKERS.map((walker) => walker.run);
const STARTS = { 'two-points': { w: -2, b: -2 }, valley: { w: -2, b: -4 } };
const LOWEST = 1e-12;

const runsOn = (surface: Surface): readonly RunSpec[] =>
  WALKERS.map((each) => ({ ...each.run, start: STARTS[surface], steps: STEPS }));

export function EqualPrice() {
  const [against, setAgainst] = useState<Against>('price');
  const [surface, setSurface] = useState<Surface>('two-points');
  const results = useExperiment(neuron(surface), runsOn(surface));
  const shown = (index: number, of: (result: RunResult) => string) =>
    results === null ? '…' : of(results[index]);
  // The point that the search reaches in 50 steps.
  const most = against === 'steps' ? 50 : 600;
  return (
    <>
      <Choice
        name="Against"
        options={[
          { value: 'price', text: 'evaluations' },
          { value: 'steps', text: 'steps' },
        ]}
        value={against}
        onChange={setAgainst}
      />
      <Choice
        name="Surface"
        options={[
          { value: 'two-points', text: 'two points' },
          { value: 'valley', text: 'valley' },
        ]}
        value={surface}
        onChange={setSurface}
      />
      <Plot
        x={{ domain: [0, most], label: against === 'steps' ? 'steps' : 'evaluations of a point' }}
        y={{ domain: [LOWEST, 1], label: 'L', kind: 'log' }}
        lines={WALKERS.map(({ name, run: { id } }, index) => ({
          name,
          tone: runStyle(id, RUNS).colour,
          dashed: index < 3,
          // The larger the rate, the wider the line: not by colour alone.
          width: index < 3 ? 1.25 + index : 2,
          points: results === null ? [] : curve(results[index], against, most),
        }))}
        description={`The loss of each walk over ${against === 'steps' ? 'the steps' : 'the evaluations of a point that its steps cost'}, on a logarithmic axis; the table has the numbers.`}
      />
      <DataTable
        caption="The loss after 50 steps, what these cost, and the loss after 600 evaluations"
        head={['', '50 steps', 'their cost', '600 evaluations']}
        rows={WALKERS.map(({ name }, index) => ({
          key: name,
          cells: [
            name,
            shown(index, (result) => formatNumber(lossAt(result, Math.min(50, result.length - 1)), 3)),
            shown(index, (result) => formatCount(price(result, Math.min(50, result.length - 1)))),
            shown(index, (result) => formatNumber(lossAt(result, rowFor(result, 600)), 3)),
          ],
        }))}
      />
    </>
  );
}

function price({ columns }: RunResult, row: number): number {
  return columns[COLUMN.gradEvals][row] + columns[COLUMN.lossEvals][row];
}

/** The last row that costs at most `most` evaluations. */
function rowFor(result: RunResult, most: number): number {
  let row = 0;
  while (row + 1 < result.length && price(result, row + 1) <= most) row++;
  return row;
}

function curve(result: RunResult, against: Against, most: number): Pair[] {
  const points: Pair[] = [];
  for (let row = 0; row < result.length; row++) {
    const x = against === 'steps' ? row : price(result, row);
    if (x > most) break;
    points.push([x, Math.max(LOWEST, result.columns[COLUMN.loss][row])]);
  }
  return points;
}
