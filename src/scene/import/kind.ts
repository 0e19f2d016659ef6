/** A scene or data: told apart by what is in a file, not by its name. */
import { MINUS_SIGNS } from '../../math/minusSigns';
import { isRecord } from '../schema/fields';
import { withoutBorders } from './borders';
import { withoutPreamble, withoutRemarks } from './comments';

/** A scene is a JSON object that does not say x or y. JSON that is broken counts as what it begins like. */
export function isSceneText(text: string): boolean {
  const json = withoutPreamble(text);
  if (!json.startsWith('{')) return false;
  try {
    const input: unknown = JSON.parse(json);
    return isRecord(input) && !Object.hasOwn(input, 'x') && !Object.hasOwn(input, 'y');
  } catch {
    return !isJsonLines(json);
  }
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text that is no JSON begins with two lines that are, each by itself. */
export function isJsonLines(text: string): boolean {
  const [first, second] = text
    .slice(0, 10_000)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [first, second].every((line) => line !== undefined && /^[[{]/.test(line) && isJson(line));
}

const NUMBER_START = `["'\\s]*[+.${MINUS_SIGNS}]?\\d`;
const TWO_NUMBERS = new RegExp(`^${NUMBER_START}[^a-z]*[;,|\\t ]${NUMBER_START}`, 'i');
/** Lines of a table that may be names and units, before the first with numbers. */
const MOST_HEADINGS = 5;

/** Whether a pasted text may be data: one of its first lines has two numbers, or it is JSON. */
export function mayBeData(text: string): boolean {
  const start = text.slice(0, 10_000);
  const json = withoutPreamble(start);
  if (/^[[{]/.test(json)) return /\d/.test(json) && !isSceneText(text);
  return withoutBorders(withoutRemarks(start.replace(/\r\n?/g, '\n')))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_HEADINGS)
    .some((line) => TWO_NUMBERS.test(line));
}
