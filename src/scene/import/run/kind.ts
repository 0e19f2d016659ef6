/** A run or something else: told apart by what is in a text or a file, not by its name. */
import { isRecord } from '../../schema/fields';
import { withoutPreamble } from '../comments';
import { columnOf } from './gather';
import { isNpy } from './npy';
import { isZip } from './npz';

/** Lines that may stand above the names of the columns. */
const MOST_LINES = 5;

/** Whether a file is a run. One that is named as NumPy's arrays are is read as a run, so that its fault is told as a run's. @param text its bytes as text */
export function isRunFile(name: string, bytes: Uint8Array, text: string): boolean {
  return isNpy(bytes) || isZip(bytes) || /\.np[yz]$/i.test(name) || isRunText(text);
}

/** Whether a text names columns w and b. */
export function isRunText(text: string): boolean {
  const json = withoutPreamble(text);
  if (/^[[{]/.test(json)) return isRunJson(json);
  return text
    .replace(/^\ufeff/, '')
    .slice(0, 10_000)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_LINES)
    .some((line) => namesBoth(line.split(/[,;|\t ]+/).map((name) => name.replace(/^["'#]+|["']+$/g, ''))));
}

function isRunJson(json: string): boolean {
  try {
    const input: unknown = JSON.parse(json);
    const first: unknown = Array.isArray(input) ? input.find(isRecord) : input;
    return isRecord(first) && namesBoth(Object.keys(first).slice(0, 100));
  } catch {
    // One that is broken is a run by the names in it; a scene has them too, and runs besides.
    const start = json.slice(0, 10_000);
    const names = [...start.matchAll(/"([^"]{1,20})"\s*:/g)].map(([, name]) => name);
    return namesBoth(names) && !names.includes('runs');
  }
}

function namesBoth(names: readonly string[]): boolean {
  const columns = names.map(columnOf);
  return columns.includes('w') && columns.includes('b');
}
