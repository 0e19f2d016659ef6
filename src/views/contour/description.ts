/** The map in words, for those who do not see it. */
import { COLUMN } from '../../catalog/columns';
import type { Minimum } from '../../scene/outcome';
import type { Window } from '../../scene/types';
import { type RunResult, rowAt } from '../../state/results';
import { CONTOUR_TEXT } from '../../text/contour';
import { formatCount, formatNumber } from '../../text/number';
import type { RunEntry } from '../shared/runEntries';

export function describeMap(
  { w, b }: Window,
  minimum: Minimum | null,
  entries: readonly RunEntry[],
  runs: ReadonlyMap<string, RunResult>,
  playhead: number,
  layers: readonly string[],
): string {
  const range = ([low, high]: readonly [number, number]) =>
    CONTOUR_TEXT.range(formatNumber(low), formatNumber(high));
  const sentences: string[] = [`${CONTOUR_TEXT.map}:`, CONTOUR_TEXT.describeWindow(range(w), range(b))];
  if (minimum !== null) {
    const { w: minW, b: minB, loss } = minimum;
    sentences.push(
      CONTOUR_TEXT.describeMinimum(formatNumber(minW), formatNumber(minB), formatNumber(loss, 3)),
    );
  }
  for (const { id, name } of entries) {
    const run = runs.get(id);
    const row = run === undefined ? -1 : rowAt(run, playhead);
    if (run === undefined || row < 0) continue;
    const at = (column: number, digits?: number) => formatNumber(run.columns[column][row], digits);
    sentences.push(
      CONTOUR_TEXT.describeRun(name, formatCount(row), at(COLUMN.w), at(COLUMN.b), at(COLUMN.loss, 3)),
    );
    const [runW, runB] = [run.columns[COLUMN.w][row], run.columns[COLUMN.b][row]];
    if (runW < w[0] || runW > w[1] || runB < b[0] || runB > b[1])
      sentences.push(CONTOUR_TEXT.describeOutside(name));
  }
  return [...sentences, ...layers].join(' ');
}
