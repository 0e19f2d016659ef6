/** A scene or data: told apart by what is in a file, not by its name. */
import { isRecord } from '../schema/fields';

/** A scene is a JSON object that does not say x or y. JSON that is broken counts as what it begins like. */
export function isSceneText(text: string): boolean {
  const start = text
    .slice(0, 1000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (!start.startsWith('{')) return false;
  try {
    const input: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isRecord(input) && !Object.hasOwn(input, 'x') && !Object.hasOwn(input, 'y');
  } catch {
    return !isJsonLines(text);
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

/** Whether a pasted text may be data: its first line with anything has two numbers, or it is JSON. */
export function mayBeData(text: string): boolean {
  const start = text.slice(0, 10_000).trimStart();
  if (/^[[{]/.test(start)) return /\d/.test(start) && !isSceneText(text);
  return start
    .split(/\r\n?|\n/, 2)
    .some((line) => /^["'\s]*[+\-\u2212.]?\d[^a-z]*[;,\t ]["'\s]*[+\-\u2212.]?\d/i.test(line));
}
