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
  {
    file: 'src/engine/groupByX.ts',
    line: 'key[0] = value + 0;',
    label: '0 → 1',
    reason: 'Another hash, in which 0 and −0 are one value as well: the groups are the same.',
  },
  {
    file: 'src/engine/families/budget.ts',
    line: 'if (out.length < capacity * runner.columns.length)',
    label: '< → <=',
    reason: 'A memory that just fits is made anew: nothing in it is read before it is written.',
  },
  {
    file: 'src/engine/families/budget.ts',
    line: 'if (!(recorded >= best)) best = recorded;',
    label: '>= → >',
    reason: 'The lowest loss takes the place of an equal one.',
  },
  {
    file: 'src/engine/families/measures.ts',
    line: 'if (!(loss >= best)) best = loss;',
    label: '>= → >',
    reason: 'The lowest loss takes the place of an equal one.',
  },
];

export function isEquivalent({ file, label, line }: Mutant): boolean {
  const text = read(file).split('\n')[line - 1].trim();
  return EQUIVALENT.some((each) => each.file === file && each.label === label && each.line === text);
}
