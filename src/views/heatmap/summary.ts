/** A sweep in words: the best cell, or that of one curve, and how many diverge; or the shares of what the cells end as. */
import { OUTCOMES } from '../../scene/outcome';
import type { Measure } from '../../scene/partLimits';
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
 * @param isPart whether there is more to see farther out
 */
export function summaryOf(
  result: SweepResult,
  measure: Measure,
  [xName, yName]: readonly [string, string],
  best: number,
  run = '',
  isPart = false,
): string {
  const { counts, higher, all } = endsOf(result);
  if (measure === 'outcome')
    return OUTCOMES.flatMap((outcome, i) =>
      counts[i] === 0 ? [] : [sweepText.share(shareOf(counts[i], all), sweepText.outcomes[outcome])],
    ).join(' ');
  const diverged = counts[OUTCOMES.indexOf('diverged')];
  if (diverged === all && run === '') return isPart ? sweepText.allHereDiverge : sweepText.allDiverge;
  if (diverged === all) return isPart ? sweepText.divergesHere(run) : sweepText.divergesEverywhere(run);
  const [lost, risen] = [diverged, higher].map((count) => (count === 0 ? null : shareOf(count, all)));
  const share = run === '' ? sweepText.lostCells(lost, risen) : sweepText.lostValues(run, lost, risen);
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

/** A difference that counts, between values of about 1: a smaller one is rounding. */
const ROUNDING = 1e-12;

/** Whether a cell's loss at the end is a number above that at its start. */
function endsHigher(result: SweepResult, cell: number): boolean {
  if (OUTCOMES[result.outcome[cell]] === 'diverged') return false;
  const [loss, began] = [heatValue(result, 'loss', cell), result.began[cell]];
  return Number.isFinite(loss) && loss > began + ROUNDING * Math.max(1, Math.abs(began));
}

interface Ends {
  /** In the order of OUTCOMES. */
  readonly counts: readonly number[];
  /** Those that end higher than they began, but have not diverged. */
  readonly higher: number;
  readonly all: number;
}

/** Counts the document's cells by how they end. */
function endsOf(result: SweepResult): Ends {
  const { columns, rows } = result.named;
  const counts = OUTCOMES.map(() => 0);
  let [higher, all] = [0, 0];
  for (const row of rows)
    for (const column of columns) {
      const cell = row * result.columns + column;
      if (result.shown[cell] !== cell) continue;
      counts[result.outcome[cell]]++;
      if (endsHigher(result, cell)) higher++;
      all++;
    }
  return { counts, higher, all };
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
