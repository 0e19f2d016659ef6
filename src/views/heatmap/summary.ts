/** A heat map in words: its best cell and how many cells diverge, or the shares of what the cells end as. */
import { OUTCOMES } from '../../scene/outcome';
import type { Measure } from '../../scene/partSpecs';
import type { SweepResult } from '../../state/sweep/result';
import { formatNumber } from '../../text/number';
import { sweepText } from '../../text/sweep';
import { heatValue, isCategory } from './heatColours';

const percent = (count: number, all: number) => `${formatNumber((100 * count) / all, 3)} %`;

export function summaryOf(
  result: SweepResult,
  measure: Measure,
  [xName, yName]: readonly [string, string],
): string {
  const cells = result.shown.length;
  const ends = OUTCOMES.map((outcome, i) => ({ outcome, count: countOf(result, i) })).filter(
    ({ count }) => count > 0,
  );
  if (measure === 'outcome')
    return ends
      .map(({ outcome, count }) =>
        sweepText.share(percent(count, cells), `end ${sweepText.outcomes[outcome]}`),
      )
      .join(' ');
  const best = isCategory(measure) ? -1 : bestCell(result, measure);
  const lost = ends.find(({ outcome }) => outcome === 'diverged')?.count ?? 0;
  const told = [
    ...(best < 0
      ? []
      : [
          sweepText.best(
            formatNumber(heatValue(result, measure, best), 4),
            `${xName} ${formatNumber(result.grid.x[best % result.columns], 4)}, ${yName} ${formatNumber(result.grid.y[Math.floor(best / result.columns)], 4)}`,
          ),
        ]),
    sweepText.share(percent(lost, cells), sweepText.diverge),
  ];
  return told.join(' ');
}

/** The cell with the lowest value; −1 where none has one. */
export function bestCell(result: SweepResult, measure: Measure): number {
  let best = -1;
  let lowest = Number.POSITIVE_INFINITY;
  for (let cell = 0; cell < result.shown.length; cell++) {
    const value = heatValue(result, measure, cell);
    if (!(value < lowest)) continue;
    best = cell;
    lowest = value;
  }
  return best;
}

function countOf(result: SweepResult, outcome: number): number {
  let count = 0;
  for (const each of result.outcome) if (each === outcome) count++;
  return count;
}
