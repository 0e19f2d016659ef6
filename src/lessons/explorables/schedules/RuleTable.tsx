/** Every rule with its usual settings on one surface, by the steps and by the cost that a loss takes. */
import { useState } from 'react';
import { COLUMN } from '../../../catalog/columns';
import { OPTIMIZERS } from '../../../catalog/optimizers';
import { RUN_IDS } from '../../../scene/limits';
import type { RunResult } from '../../../scene/outcome';
import type { RunSpec } from '../../../scene/types';
import { formatCount, formatNumber } from '../../../text/number';
import { Action, Actions } from '../../kit/Actions';
import { Choice } from '../../kit/Choice';
import { DataTable } from '../../kit/DataTable';
import { Slider } from '../../kit/Slider';
import { useExperiments } from '../../kit/useStudy';
import { SPARSE } from '../../modules/adaptive/data';
import { lossAt, neuron, run, sceneOf, stepsToStayBelow } from '../../scenes';
import { useStep } from '../../stepContext';

const SURFACES = {
  'two-points': {
    text: 'two points',
    objective: neuron('two-points'),
    start: { w: -2, b: -2 },
    lowest: 0,
    window: { w: [-6, 6], b: [-6, 6] },
  },
  valley: {
    text: 'valley',
    objective: neuron('valley'),
    start: { w: -2, b: -4 },
    lowest: 0,
    window: { w: [-6, 6], b: [-6, 6] },
  },
  sparse: {
    text: 'sparse',
    objective: neuron(SPARSE, 'mean'),
    start: { w: -2, b: -2 },
    // The end of a long walk with momentum.
    lowest: 0.0024727359,
    window: { w: [-3, 3.5], b: [-3.5, 3] },
  },
} as const;
type Surface = keyof typeof SURFACES;

const STEPS = 1000;
/** An experiment holds twelve runs, and so does a scene. */
const MOST = RUN_IDS.length;
export const TABLE_PARTS = Array.from({ length: Math.ceil(OPTIMIZERS.length / MOST) }, (_, part) =>
  OPTIMIZERS.slice(part * MOST, (part + 1) * MOST),
);
/** Placeholder of a number until the runs have been computed. */
const PENDING = '…';
/** A loss below has an exponent, and room for fewer digits. */
const SMALL = 1e-3;
/** The sort keys of the columns after the first. */
const ORDERS = ['steps', 'cost', 'loss'] as const;

export function RuleTable() {
  const { showScene } = useStep();
  const [surface, setSurface] = useState<Surface>('two-points');
  const [column, setColumn] = useState(1);
  const [above, setAbove] = useState(0.001);
  const { objective, start, lowest } = SURFACES[surface];
  const parts = TABLE_PARTS.map((rules): readonly RunSpec[] =>
    rules.map(({ id }, index) => ({ ...run(id, { start, steps: STEPS }), id: RUN_IDS[index] })),
  );
  const computed = useExperiments(objective, parts);
  const pending = computed === null;
  const results = computed ?? [];
  const target = lowest + above;

  const rows = OPTIMIZERS.map(({ id, name, short = name }, index) => {
    const result = results[index];
    if (result === undefined) return { id, short, steps: 0, cost: 0, loss: 0 };
    const steps = stepsToStayBelow(result, target);
    const loss = lossAt(result);
    // A run that leaves the numbers comes last in every order.
    return {
      id,
      short,
      steps,
      cost: cost(result, steps),
      loss: Number.isNaN(loss) ? Number.POSITIVE_INFINITY : loss,
    };
  });
  const order = ORDERS[column - 1];
  rows.sort((one, other) => (one[order] < other[order] ? -1 : one[order] > other[order] ? 1 : 0));
  return (
    <>
      <Choice
        name="Surface"
        options={(Object.keys(SURFACES) as Surface[]).map((value) => ({
          value,
          text: SURFACES[value].text,
        }))}
        value={surface}
        onChange={setSurface}
      />
      <Slider
        name="How close to the lowest loss"
        value={above}
        onChange={setAbove}
        range={{ min: 1e-8, max: 0.01, scale: 'log' }}
      />
      <DataTable
        caption={`Until the loss stays within ${formatNumber(above, 3)} of the lowest, in at most ${formatCount(STEPS)} steps`}
        head={['Algorithm', 'steps', 'evaluations', 'end loss']}
        sorting={{ columns: [1, 2, 3], by: column, onSort: setColumn }}
        rows={rows.map(({ id, short, steps, cost: spent, loss }) => ({
          key: id,
          cells: [
            short,
            ...(pending
              ? [PENDING, PENDING, PENDING]
              : [countOf(steps), countOf(spent), formatNumber(loss, loss < SMALL ? 2 : 3)]),
          ],
        }))}
      />
      <Actions>
        <Action
          disabled={pending}
          onClick={() =>
            showScene(
              'the first twelve of the table',
              sceneOf({
                objective,
                runs: rows.slice(0, MOST).map(({ id }) => run(id)),
                start,
                steps: STEPS,
                view: { playhead: 40, window: SURFACES[surface].window },
              }),
            )
          }
        >
          Show the first twelve on the surface
        </Action>
      </Actions>
    </>
  );
}

/** Evaluations of a point's gradient or loss before a row; infinite where it is never reached. */
function cost({ columns }: RunResult, row: number): number {
  return Number.isFinite(row) ? columns[COLUMN.gradEvals][row] + columns[COLUMN.lossEvals][row] : row;
}

function countOf(value: number): string {
  return Number.isFinite(value) ? formatCount(value) : 'never';
}
