/** Mutants that change nothing that can be seen: they count neither as killed nor as survivors. */
import { read } from '../architecture/syntax';
import type { Mutant } from './mutants';

interface Equivalent {
  readonly file: string;
  /** Its text, without the indent. */
  readonly line: string;
  /** The change, as the report writes it. */
  readonly label: string;
  readonly reason: string;
}

const EQUIVALENT: readonly Equivalent[] = [
  {
    file: 'src/engine/ground.ts',
    line: 'const stationary = level || moved <= radius / 2;',
    label: '<= → <',
    reason: 'A distance that Newton’s method has gone equals half a radius to the last bit in no run.',
  },
  {
    file: 'src/engine/statistics.ts',
    line: 'memory.byReach.set(reach, binned);',
    label: 'memory.byReach.set(reach, binned); → ;',
    reason: 'It saves time only: the same statistics are computed anew.',
  },
];

export function isEquivalent({ file, label, line }: Mutant): boolean {
  const text = read(file).split('\n')[line - 1].trim();
  return EQUIVALENT.some((each) => each.file === file && each.label === label && each.line === text);
}
