/** Mutants that change nothing that can be seen: they count neither as killed nor as survivors. */
import { read } from '../architecture/syntax';
import type { Mutant } from './mutants';

interface Equivalent {
  readonly file: string;
  /** How the line begins, without the indent. */
  readonly line: string;
  /** The change, as the report writes it. */
  readonly label: string;
  readonly reason: string;
}

const EQUIVALENT: readonly Equivalent[] = [
  {
    file: 'src/engine/ground.ts',
    line: 'const stationary = moved <= radius / 2;',
    label: '<= → <',
    reason: 'A distance that Newton’s method has gone equals half a radius to the last bit in no run.',
  },
  {
    file: 'src/engine/ground.ts',
    line: 'theta[1] = centreB + radius * sin(angle);',
    label: '+ → -',
    reason: 'The same places of the ring, the other way round.',
  },
  {
    file: 'src/engine/ground.ts',
    line: 'theta[0] = centreW + radius * cos(angle);',
    label: '+ → -',
    reason: 'The same places of the ring, from the opposite one on.',
  },
  {
    file: 'src/engine/ground.ts',
    line: 'if (!Number.isFinite(stepW - stepB)) break;',
    label: '- → +',
    reason: 'Of two numbers of which one is not finite, sum and difference are not finite either.',
  },
  {
    file: 'src/engine/runner.ts',
    line: 'if (w - w + (b - b) + (loss - loss) !== 0) {',
    label: '+ → -',
    reason: 'Each bracket is 0 or NaN: their sum and their difference are the same.',
  },
  {
    file: 'src/engine/picture.ts',
    line: 'complete = true;',
    label: 'true → false',
    reason: 'It saves time only: the samples’ range is found anew and is the same.',
  },
  {
    file: 'src/engine/picture.ts',
    line: 'complete = true;',
    label: 'complete = true; → ;',
    reason: 'It saves time only: the samples’ range is found anew and is the same.',
  },
  {
    file: 'src/engine/surface.ts',
    line: 'if (firstRow + 1 < size)',
    label: '1 → (1 * 1.5)',
    reason: 'Of whole numbers, firstRow + 1 and firstRow + 1.5 lie below the same ones.',
  },
  {
    file: 'src/engine/studies/curvature.ts',
    line: 'for (let column = 0; column < SIZE; column++) {',
    label: '< → <=',
    reason: 'The next row writes over it, and after the last one there is nothing to write to.',
  },
  {
    file: 'src/engine/studies/curvature.ts',
    line: 'for (let row = 0; row < SIZE; row++) {',
    label: '< → <=',
    reason: 'After the last row there is nothing to write to.',
  },
  {
    file: 'src/engine/studies/levelPoint.ts',
    line: 'if (part <= SETTLED && damping <= 1) {',
    label: '<= → <',
    reason: 'A step is a billionth of a side to the last bit in no search, and a damping never just 1.',
  },
  {
    file: 'src/engine/studies/classify.ts',
    line: 'return lossAt(w + radius * sides.w * cos(angle), b + radius * sides.b * sin(angle));',
    label: '+ → -',
    reason: 'The same places of the ring, in another order.',
  },
  {
    file: 'src/engine/surface.ts',
    line: 'for (let i = 0; i < grid.length; i++) grid[i] = Math.max(0, grid[i] + points.rest) * scale;',
    label: '< → <=',
    reason: 'After the last sample there is nothing to write to.',
  },
  {
    file: 'src/engine/surface.ts',
    line: 'tabulated = true;',
    label: 'true → false',
    reason: 'It saves time only: the same table is made again.',
  },
  {
    file: 'src/engine/surface.ts',
    line: 'tabulated = true;',
    label: 'tabulated = true; → ;',
    reason: 'It saves time only: the same table is made again.',
  },
  {
    file: 'src/engine/groupByX.ts',
    line: 'const hash = Math.imul(',
    label: '1 → (1 * 1.5)',
    reason: 'Another hash: the groups are the same.',
  },
  {
    file: 'src/engine/groupByX.ts',
    line: 'const hash = Math.imul(',
    label: '0 → 1',
    reason: 'Another hash: the groups are the same.',
  },
  {
    file: 'src/engine/isolineArtifacts.ts',
    line: 'area += (((line[i - 2] - line[0])',
    label: '0 → 1',
    reason: 'The area of a closed line, and only that counts, is the same from wherever it is measured.',
  },
  {
    file: 'src/views/contour/thinning.ts',
    line: 'const across = Math.ceil(frame.width / apart) + 3;',
    label: '+ → -',
    reason: 'Another numbering of the cells: neighbours stay neighbours, and distances decide.',
  },
  {
    file: 'src/views/contour/thinning.ts',
    line: 'const across = Math.ceil(frame.width / apart) + 3;',
    label: '3 → (3 * 1.5)',
    reason: 'Another numbering of the cells: neighbours stay neighbours, and distances decide.',
  },
  {
    file: 'src/views/contour/thinning.ts',
    line: 'const across = Math.ceil(frame.width / apart) + 3;',
    label: '/ → *',
    reason: 'Another numbering of the cells: neighbours stay neighbours, and distances decide.',
  },
  ...['+ → -', '- → +', '1 → (1 * 1.5)'].flatMap((label) =>
    ['const column = Math.floor(', 'const line = Math.floor('].map((line) => ({
      file: 'src/views/contour/thinning.ts',
      line,
      label,
      reason: 'Another numbering of the cells: neighbours stay neighbours, and distances decide.',
    })),
  ),
  {
    file: 'src/engine/runner.ts',
    line: '} else a[FULL_LOSS] = 0;',
    label: 'a[FULL_LOSS] = 0; → ;',
    reason: 'What stays there is finite as well, or the run had ended.',
  },
  {
    file: 'src/engine/studies/study.ts',
    line: 'if (points === null || loss === null',
    label: '|| → &&',
    reason: 'Points and their loss are there together, or neither is.',
  },
  ...['nag', 'nesterov'].map((rule) => ({
    file: `src/catalog/optimizers/${rule}.ts`,
    line: 'for (let i = 0; i < 2; i++) {',
    label: '< → <=',
    reason: 'After both components there is nothing to write to.',
  })),
  {
    file: 'src/catalog/optimizers/radam.ts',
    line: 'const rectified = rho > 5;',
    label: '> → >=',
    reason: 'ρ is 5 to the last bit at no step.',
  },
  {
    file: 'src/engine/isolines.ts',
    line: 'if (grid[i] < lowest) lowest = grid[i];',
    label: '< → <=',
    reason: 'A value takes the place of an equal one.',
  },
  {
    file: 'src/engine/isolines.ts',
    line: 'if (grid[i] > highest) highest = grid[i];',
    label: '> → >=',
    reason: 'A value takes the place of an equal one.',
  },
  {
    file: 'src/views/charts/axis.ts',
    line: 'const flat = to - from <= 1e-12;',
    label: '<= → <',
    reason: 'A range is a trillionth to the last bit on no chart.',
  },
  {
    file: 'src/views/contour/thinning.ts',
    line: 'const counts = new Uint8Array(',
    label: '/ → *',
    reason: 'More memory than is needed.',
  },
  {
    file: 'src/views/surface3d/triangles.ts',
    line: 'corners[at++] = a + 1;',
    label: '1 → (1 * 1.5)',
    reason: 'A list of whole numbers cuts a + 1.5 to a + 1.',
  },
  {
    file: 'src/views/charts/sample.ts',
    line: 'let before = -1;',
    label: '1 → (1 * 1.5)',
    reason: 'Any number below 0 says that there was no value yet.',
  },
  ...['> → >=', '< → <='].map((label) => ({
    file: 'src/views/charts/sample.ts',
    line: 'return norm > 1e-150 && norm < 1e150 ? norm',
    label,
    reason: 'At the limit itself both forms give the same number.',
  })),
  {
    file: 'src/views/fit/frame.ts',
    line: 'if (value < low) low = value;',
    label: '< → <=',
    reason: 'A value takes the place of an equal one.',
  },
  {
    file: 'src/views/fit/frame.ts',
    line: 'if (value > high) high = value;',
    label: '> → >=',
    reason: 'A value takes the place of an equal one.',
  },
  {
    file: 'src/text/number.ts',
    line: 'if (!Number.isFinite(value)) return value > 0',
    label: '> → >=',
    reason: 'No infinite number is 0.',
  },
  {
    file: 'src/text/number.ts',
    line: 'if (!Number.isFinite(value)) return value > 0',
    label: '0 → 1',
    reason: 'No infinite number lies between 0 and 1.',
  },
  {
    file: 'src/text/number.ts',
    line: "const sign = value < 0 ? MINUS : '';",
    label: '< → <=',
    reason: '0 has been written before.',
  },
  {
    file: 'src/text/number.ts',
    line: 'return read !== value && read === Number(value.toPrecision(Math.max(1, digits - fewer)));',
    label: '1 → (1 * 1.5)',
    reason: 'A count of digits is cut to a whole number.',
  },
  {
    file: 'src/text/number.ts',
    line: 'return value < 0 && Number(size) !== 0 ? MINUS + text : text;',
    label: '< → <=',
    reason: 'The second condition leaves out 0.',
  },
  {
    file: 'src/text/number.ts',
    line: 'return exponent < 0',
    label: '< → <=',
    reason: 'The power of ten is never 0: such numbers are written plainly.',
  },
  {
    file: 'src/text/number.ts',
    line: 'return exponent < 0',
    label: '0 → 1',
    reason: 'The power of ten is never 0: such numbers are written plainly.',
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
  return EQUIVALENT.some((each) => each.file === file && each.label === label && text.startsWith(each.line));
}
