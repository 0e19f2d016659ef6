/** The luck of a run as rows of the table: first quartile, median and third quartile over its seeds. */
import type { Luck } from '../../scene/luck';
import type { TableRow } from './columns';
import { numbersRow } from './rows';
import { wholeRunRow } from './wholeRun';

export const QUARTILES = ['q1', 'median', 'q3'] as const;
export type Quartile = (typeof QUARTILES)[number];

/**
 * The row of one quartile: the loss at the playhead (or at the last step before it whose losses are known), the last loss, and
 * the lowest one. No other quantity of many runs makes sense as one number.
 */
export function quartileRow(
  { curve, question, lossQuartiles, bestQuartiles }: Luck,
  rank: Quartile,
  playhead: number,
): TableRow {
  const told = Math.max(
    0,
    curve.steps.findLastIndex((step) => step <= playhead),
  );
  return {
    ...numbersRow(undefined, playhead, 0),
    ...wholeRunRow(undefined, undefined, 0),
    step: curve.steps[told],
    loss: curve[rank][told],
    steps: question.run.steps,
    finalLoss: lossQuartiles[rank],
    lowestLoss: bestQuartiles[rank],
  };
}
