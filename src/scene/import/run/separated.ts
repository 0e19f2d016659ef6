/** A run as a table of text: columns with commas, semicolons, tabs, bars or spaces between them. */
import { withoutBorders } from '../borders';
import { separatorLine, withoutRemarks } from '../comments';
import { countBreaks, isHeader, SEPARATORS, type Separator, split, usualSeparator } from '../table';
import { gatherRun, type ImportedRun } from './gather';
import type { RawRow, RawTable } from './table';

/**
 * Takes, of all separators in the text, the one with which most lines are rows. Blank lines and remarks count as lines but
 * say nothing. Never throws.
 */
export function readSeparated(input: string): ImportedRun {
  const lines = withoutRemarks(input.replace(/\r\n?/g, '\n'));
  const declared = separatorLine(lines);
  const text = withoutBorders(declared?.rest ?? lines);
  const told = SEPARATORS.find((separator) => separator === declared?.separator);
  const tried = SEPARATORS.filter(
    (separator) => (told ?? separator) === separator && text.includes(separator),
  );
  const found = tried.map((separator) => gatherRun(tableOf(text, separator)));
  const rowsOf = ({ path }: ImportedRun) => path?.w.length ?? 0;
  const most = Math.max(0, ...found.map(rowsOf));
  const best = found
    .filter((each) => rowsOf(each) === most)
    .toSorted((one, other) => one.badCount - other.badCount)
    .at(0);
  return best !== undefined && most > 0 ? best : gatherRun(tableOf(text, told ?? usualSeparator(text)));
}

function tableOf(text: string, separator: Separator): RawTable {
  const rows: RawRow[] = [];
  let names: readonly string[] | null = null;
  let isFirst = true;
  let line = 1;
  for (const raw of split(text, separator)) {
    const at = line;
    line += 1 + countBreaks(raw);
    const cells = separator === ' ' ? raw.filter((cell) => cell !== '') : raw.map((cell) => cell.trim());
    if (cells.every((cell) => cell === '')) continue;
    if (isFirst && isHeader(cells)) names = cells;
    else rows.push({ at, cells });
    isFirst = false;
  }
  return { names, rows, entries: 'line' };
}
