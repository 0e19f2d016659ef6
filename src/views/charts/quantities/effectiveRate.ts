import { COLUMN } from '../../../catalog/columns';
import type { OptimizerDefinition, OptimizerGroup } from '../../../catalog/define';
import type { RunSpec } from '../../../scene/types';
import type { RunResult } from '../../../state/results';
import { chartsText } from '../../../text/charts';
import { derivedSource } from '../derivedSource';
import type { SharedQuantity } from '../quantity';

/** Rules whose step in a parameter is a multiple of the gradient in it: with a momentum there is no such rate. */
const GROUPS: readonly OptimizerGroup[] = ['descent', 'line-search', 'adaptive'];

/** The learning rate that each parameter feels: its step over its gradient. */
function effectiveRate(component: 'w' | 'b', id: 'rateW' | 'rateB'): SharedQuantity {
  return {
    id,
    label: `η in ${component}, effective rate`,
    symbol: `η in ${component}`,
    unit: '',
    axis: 'as-loss',
    has: ({ group }: OptimizerDefinition) => GROUPS.includes(group),
    without: chartsText.noEffectiveRate,
    source: derivedSource({ derive: (run, { spec }) => rates(run, component, spec?.decay) }),
  };
}

export const effectiveRateW = effectiveRate('w', 'rateW');
export const effectiveRateB = effectiveRate('b', 'rateB');

function rates({ columns, length }: RunResult, component: 'w' | 'b', decay: RunSpec['decay'] | undefined) {
  const theta = columns[COLUMN[component]];
  const gradient = columns[component === 'w' ? COLUMN.gradW : COLUMN.gradB];
  const eta = columns[COLUMN.eta];
  // A decay apart from the gradient is no part of the rate.
  const lambda = decay?.kind === 'decoupled' ? decay.lambda : 0;
  const a = new Float64Array(length).fill(Number.NaN);
  for (let row = 0; row + 1 < length; row++) {
    const decayed = lambda === 0 ? 0 : (Number.isNaN(eta[row]) ? 1 : eta[row]) * lambda * theta[row];
    if (gradient[row] !== 0) a[row] = (theta[row] - theta[row + 1] - decayed) / gradient[row];
  }
  return a;
}
