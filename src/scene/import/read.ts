/** Data of people's own, from a file or the clipboard. */
import { MAX_INLINE_POINTS } from '../limits';
import { written } from '../written';
import { withoutPreamble } from './comments';
import { readJson } from './json';
import { type ImportedData, refusal } from './outcome';
import { readTable } from './table';

/** Characters of a text that is read at all. */
const MOST_CHARACTERS = 2_000_000;

/** Reads CSV or JSON, whatever it is. Never throws; nothing is taken over by reading. */
export function readData(input: string): ImportedData {
  if (input.length > MOST_CHARACTERS) return refusal('This is over 2 MB, too much to keep in a scene.');
  const text = input.replace(/^\ufeff/, '');
  if (text.trim() === '') return refusal('There is nothing in it.');
  if (text.includes('\0')) return refusal('This is not plain text. Save it as CSV in UTF-8 and try again.');
  const json = withoutPreamble(text);
  const data = /^[[{]/.test(json) ? readJson(json) : readTable(text);
  if (data.x.length > MAX_INLINE_POINTS)
    return refusal(
      `These are ${written(data.x.length)} points; a scene holds at most ${written(MAX_INLINE_POINTS)} points of your own.`,
    );
  return data;
}
