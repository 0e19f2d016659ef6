/** Sentences on what the lines of a chart do not show. */
import { chartsText } from '../../text/charts';
import { formatCount } from '../../text/number';
import type { Gaps } from './sample';
import { type Series, valueAt } from './series';

interface DrawnRun {
  readonly name: string;
  readonly series: Series | undefined;
  readonly gaps: Gaps;
}

/** @param runs those that are over: growing counts would be read out again and again */
export function gapsInWords(runs: readonly DrawnRun[]): string[] {
  const parted = runs.flatMap(({ name, series, gaps }) =>
    gaps.parted && series !== undefined
      ? [chartsText.recordedAt(name, formatCount(countKnown(series)), formatCount(series.length))]
      : [],
  );
  const outside = runs.filter(({ gaps }) => gaps.outside).map(({ name }) => name);
  return [
    ...(parted.length > 0 ? [chartsText.recorded(parted.join(', '))] : []),
    ...(outside.length > 0 ? [chartsText.belowAxis(outside.join(', '))] : []),
  ];
}

/** At how many steps a value of it is known. */
function countKnown(series: Series): number {
  let count = 0;
  for (let row = 0; row < series.length; row++) if (Number.isFinite(valueAt(series, row))) count++;
  return count;
}
