/** A sweep in words: the best cell, or that of one curve, and how many diverge; or the shares of what the cells end as. */
import { OUTCOMES } from '../../scene/outcome';
import type { Measure } from '../../scene/partSpecs';
import type { SweepResult } from '../../state/sweep/result';
import { formatNumber, percent } from '../../text/number';
import { sweepText } from '../../text/sweep';
import { heatValue, isCategory } from './heatColours';

const shareOf = (count: number, all: number) => percent(formatNumber((100 * count) / all, 3));

/**
 * The shares are those among the cells that the document names, so that they are the same on every screen.
 *
 * @param best the cell with the lowest value; −1 for none
 * @param run the name of the curve's run; empty for a map
 */
export function summaryOf(
  result: SweepResult,
  measure: Measure,
  [xName, yName]: readonly [string, string],
  best: number,
  run = '',
): string {
  const { counts, all } = endsOf(result);
  if (measure === 'outcome')
    return OUTCOMES.flatMap((outcome, i) =>
      counts[i] === 0 ? [] : [sweepText.share(shareOf(counts[i], all), `end ${sweepText.outcomes[outcome]}`)],
    ).join(' ');
  const diverged = counts[OUTCOMES.indexOf('diverged')];
  if (diverged === all) return run === '' ? sweepText.allDiverge : sweepText.divergesEverywhere(run);
  const percent = shareOf(diverged, all);
  const share = run === '' ? sweepText.share(percent, sweepText.diverge) : sweepText.divergesAt(run, percent);
  if (isCategory(measure)) return share;
  if (best < 0) return `${run === '' ? sweepText.noneReaches : sweepText.reachesNowhere(run)} ${share}`;
  const [x, y] = [result.grid.x[best % result.columns], result.grid.y[Math.floor(best / result.columns)]];
  const place = [
    `${xName} ${formatNumber(x, 4)}`,
    ...(Number.isNaN(y) ? [] : [`${yName} ${formatNumber(y, 4)}`]),
  ].join(', ');
  const value = formatNumber(heatValue(result, measure, best), 4);
  return `${run === '' ? sweepText.best(value, place) : sweepText.bestOf(run, value, place)} ${share}`;
}

/** Counts the document's cells by how they end, in the order of OUTCOMES. */
function endsOf(result: SweepResult): { readonly counts: readonly number[]; readonly all: number } {
  const { columns, rows } = result.named;
  const counts = OUTCOMES.map(() => 0);
  let all = 0;
  for (const row of rows)
    for (const column of columns) {
      const cell = row * result.columns + column;
      if (result.shown[cell] !== cell) continue;
      counts[result.outcome[cell]]++;
      all++;
    }
  return { counts, all };
}

/** The cell with the lowest value among those that are known; −1 where none has one. */
export function bestCell(result: SweepResult, measure: Measure): number {
  let best = -1;
  let lowest = Number.POSITIVE_INFINITY;
  for (let cell = 0; cell < result.shown.length; cell++) {
    if (result.shown[cell] !== cell) continue;
    const value = heatValue(result, measure, cell);
    if (!(value < lowest)) continue;
    best = cell;
    lowest = value;
  }
  return best;
}
