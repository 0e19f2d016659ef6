/** Tables that are drawn with signs: Markdown's `| x | y |` above `|---|---|`, and those of databases. */

/** A line that is drawn between rows, with its border or without one. */
const BORDERED = /^[ \t]*[|+](?:[ \t]*[:=-]+[ \t]*[|+])+[ \t]*$/;
const BARE = /^[ \t]*:?-{2,}:?[ \t]*(?:[|+][ \t]*:?-{2,}:?[ \t]*)+$/;
/** The bars at both ends of a row. */
const ENDS = /^[ \t]*\||\|[ \t]*$/gm;

/** The text without the lines between rows, which are made blank, and without the bars at the ends; any other text as it is. */
export function withoutBorders(text: string): string {
  if (!text.includes('--') && !text.includes('|-') && !text.includes(':-')) return text;
  const lines = text.split('\n');
  const kept = lines.map((line) => (BORDERED.test(line) || BARE.test(line) ? '' : line));
  return kept.some((line, i) => line !== lines[i]) ? kept.join('\n').replace(ENDS, '') : text;
}
