/** Faults of a sweep that its scene no longer fits, as sentences. Links, files and the terminal name them by their paths. */
import type { Fault } from '../../scene/faults';
import { sweepText } from '../../text/sweep';

export function faultWords(faults: readonly Fault[]): readonly string[] {
  return [...new Set(faults.map(({ path }) => wordsFor(path)))];
}

function wordsFor(path: string): string {
  const { faults } = sweepText;
  const [, part, field = ''] = path.split('.');
  if (part === 'seeds') return faults.seeds;
  if (part !== 'x' && part !== 'y') return faults.other;
  if (field === 'of') return faults.of(sweepText[part]);
  return field === 'from' || field === 'to' ? faults.ends(sweepText[part]) : faults.other;
}
